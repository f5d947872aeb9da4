import type { OpenEffect, Settlers } from '#subgraphs/kit/effects/settle.ts';
import { eventOf, wasChanged } from '../billing/settlers.ts';
import {
  attachAtStripe,
  detachAtStripe,
  makeDefault,
  type MethodToSave,
  type SavedMethod,
} from './save-method.ts';
import { beginSetup, type NewSetupIntent } from './setup-intent.ts';
import type { SettlerParts } from '../settler-parts.ts';

/** How each effect on what is saved to pay with is settled when nobody knows its outcome. */
export function createSavingSettlers({ links, accountOf, calls, settle }: SettlerParts): Settlers {
  const parts = (effect: Pick<OpenEffect, 'account'>) => {
    const { stripe, saving } = calls(effect);
    return { account: accountOf(effect), stripe, saving, links };
  };
  const customersOf = async (effect: OpenEffect<{ personId: string; customer: string | null }>) => {
    const { customer, personId } = effect.request;
    if (customer) return [customer];
    const own = await links.customersOf(personId);
    return own.filter(({ account }) => account === accountOf(effect)).map(({ id }) => id);
  };
  return {
    createSetupIntent: (effect: OpenEffect<NewSetupIntent>) =>
      settle(
        effect,
        () => beginSetup(parts(effect), effect.request, effect.id),
        async () => {
          for (const customer of await customersOf(effect)) {
            const { data } = await calls(effect).saving.setupIntents(customer);
            const found = data.find(({ metadata }) => metadata?.['plaza_effect'] === effect.id);
            if (found) return { setupIntentId: found.id, problem: null };
          }
          return null;
        },
      ),
    attachPaymentMethod: (effect: OpenEffect<MethodToSave>) =>
      settle(
        effect,
        () => attachAtStripe(parts(effect), effect.request, effect.id),
        async () => {
          // A test method becomes another when it is saved: its event names the key, and it.
          const event = await eventOf(calls(effect).stripe, ['payment_method.attached'], effect.id);
          return event ? { methodId: (event.data.object as { id: string }).id, problem: null } : null;
        },
      ),
    detachPaymentMethod: (effect: OpenEffect<SavedMethod>) =>
      settle(
        effect,
        () => detachAtStripe(calls(effect).saving, effect.request.methodId, effect.id),
        async () => {
          const { methodId } = effect.request;
          const { customer } = await calls(effect).saving.method(methodId);
          return customer === null ? { methodId, problem: null } : null;
        },
      ),
    setDefaultPaymentMethod: (effect: OpenEffect<SavedMethod>) =>
      settle(
        effect,
        () => makeDefault(calls(effect).saving, effect.request, effect.id),
        async () => {
          const { customer, methodId } = effect.request;
          const told = await wasChanged(calls(effect).stripe, ['customer.updated'], customer, effect.id);
          return told ? { methodId, problem: null } : null;
        },
      ),
  };
}
