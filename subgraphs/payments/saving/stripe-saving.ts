import type Stripe from 'stripe';
import type { Ask } from '#subgraphs/kit/call.ts';
import type { Objects } from '#subgraphs/kit/mirror/objects.ts';
import { keptMethod } from '../kept.ts';
import type { StripeSdk } from '../stripe-sdk.ts';
import { keptConfiguration, keptSetupIntent } from './kept.ts';
import { askStripe } from '../ask-stripe.ts';

export type SavingCalls = ReturnType<typeof createSavingCalls>;

interface Keeping {
  objects: Objects;
  account: string;
  missed(error: unknown): void;
}

/** The calls to Stripe about what is saved to pay with; their answers land in the mirror. */
export function createSavingCalls(stripe: StripeSdk, ask: Ask, { objects, account, missed }: Keeping) {
  // Whole, with the next action, which is not kept: good as long as the fetch that these calls are for.
  const seen = new Map<string, Stripe.SetupIntent>();
  const lookAt = async (intent: Stripe.SetupIntent, asOf: Date, missedBy?: typeof missed) => {
    seen.set(intent.id, intent);
    const kept = objects.keep([keptSetupIntent(account, intent, asOf)]);
    await (missedBy ? kept.catch(missedBy) : kept);
    return Object.assign(intent, { asOf });
  };
  const { read, write } = askStripe(ask);
  return {
    /** What was read by these calls, by its id. */
    seen,

    setupIntent: async (id: string) => {
      const asOf = new Date();
      const intent = await read('GET /v1/setup_intents/:id', (timeout) =>
        stripe.setupIntents.retrieve(id, {}, { timeout }),
      );
      return lookAt(intent, asOf);
    },

    setupIntents: (customer: string) =>
      read('GET /v1/setup_intents', (timeout) =>
        stripe.setupIntents.list({ customer, limit: 100 }, { timeout }),
      ),

    createSetupIntent: async (params: Stripe.SetupIntentCreateParams, idempotencyKey: string) => {
      const intent = await write('POST /v1/setup_intents', (timeout) =>
        stripe.setupIntents.create(params, { idempotencyKey, timeout }),
      );
      return lookAt(intent, new Date(), missed);
    },

    method: async (id: string) => {
      const asOf = new Date();
      const method = await read('GET /v1/payment_methods/:id', (timeout) =>
        stripe.paymentMethods.retrieve(id, {}, { timeout }),
      );
      if (method.customer) await objects.keep([keptMethod(account, method, asOf)]);
      return Object.assign(method, { asOf });
    },

    attach: async (id: string, customer: string, idempotencyKey: string) => {
      const method = await write('POST /v1/payment_methods/:id/attach', (timeout) =>
        stripe.paymentMethods.attach(id, { customer }, { idempotencyKey, timeout }),
      );
      await objects.keep([keptMethod(account, method, new Date())]).catch(missed);
      return method;
    },

    detach: async (id: string, idempotencyKey: string) => {
      const method = await write('POST /v1/payment_methods/:id/detach', (timeout) =>
        stripe.paymentMethods.detach(id, {}, { idempotencyKey, timeout }),
      );
      await objects.forget(account, 'payment_method', id).catch(missed);
      return method;
    },

    updateCustomer: (id: string, params: Stripe.CustomerUpdateParams, idempotencyKey: string) =>
      write('POST /v1/customers/:id', (timeout) =>
        stripe.customers.update(id, params, { idempotencyKey, timeout }),
      ),

    /** What is switched on for the account; the default of its configurations counts. */
    configuration: async () => {
      const asOf = new Date();
      const { data } = await read('GET /v1/payment_method_configurations', (timeout) =>
        stripe.paymentMethodConfigurations.list({ limit: 100 }, { timeout }),
      );
      const used = data.find(({ is_default: standard, active }) => standard && active) ?? data[0];
      const kept = keptConfiguration(account, used ?? null, asOf);
      await objects.keep([kept]);
      return kept.body;
    },
  };
}
