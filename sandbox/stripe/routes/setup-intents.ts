import { invalid, missing, notFound, StripeFailure } from '../errors.ts';
import { createdFilter, listParams, toPage } from '../list.ts';
import { checkUsable, findMethod } from '../magic-methods.ts';
import { redirecting, typeOf } from '../method-types.ts';
import type { StripeCall, StripeRoute } from '../route.ts';
import { blankSetup } from '../setup/blank-setup.ts';
import { confirmSetup } from '../setup/confirm-setup.ts';
import { verifyDeposits } from '../setup/deposits.ts';
import type { SetupIntentRow } from '../setup/rows.ts';
import { lastSetupError, toSetupIntent } from '../wire/setup-intent.ts';

const confirmParams = [
  'mandate_data',
  'payment_method',
  'payment_method_options',
  'return_url',
  'use_stripe_sdk',
];
const reasons = ['abandoned', 'requested_by_customer', 'duplicate'] as const;

export const setupIntents: readonly StripeRoute[] = [
  {
    method: 'POST',
    url: '/setup_intents',
    accepts: [
      ...confirmParams,
      'automatic_payment_methods',
      'confirm',
      'customer',
      'description',
      'metadata',
      'usage',
    ],
    run: (call) => {
      const row = call.store.setupIntents.put(applied(blank(call), call));
      return call.params.boolean('confirm') ? confirmed(row, call) : wire(row, call);
    },
  },
  {
    method: 'GET',
    url: '/setup_intents',
    accepts: [...listParams, 'created', 'customer', 'payment_method'],
    run: (call) => {
      const [customer, method] = [call.params.text('customer'), call.params.text('payment_method')];
      const created = createdFilter(call.params);
      const rows = call.store.setupIntents
        .all()
        .filter(
          (row) =>
            created(row) &&
            (!customer || row.customer === customer) &&
            (!method || row.paymentMethod === method),
        );
      return toPage(rows, call, (row) => toSetupIntent(row, call.store, call.sandboxUrl));
    },
  },
  {
    method: 'GET',
    url: '/setup_intents/:id',
    accepts: ['client_secret'],
    run: (call) => wire(setupOf(call), call),
  },
  {
    method: 'POST',
    url: '/setup_intents/:id/confirm',
    accepts: confirmParams,
    run: (call) => {
      const row = open(setupOf(call), call, 'confirm');
      return confirmed(call.store.setupIntents.put(applied(row, call)), call);
    },
  },
  {
    method: 'POST',
    url: '/setup_intents/:id/cancel',
    accepts: ['cancellation_reason'],
    run: (call) => {
      const row = open(setupOf(call), call, 'cancel');
      const cancellationReason = call.params.oneOf('cancellation_reason', reasons) ?? null;
      return wire(
        call.store.setupIntents.put({ ...row, status: 'canceled', challenge: null, cancellationReason }),
        call,
      );
    },
  },
  {
    method: 'POST',
    url: '/setup_intents/:id/verify_microdeposits',
    accepts: ['amounts', 'descriptor_code'],
    run: (call) => {
      const row = setupOf(call);
      if (row.status !== 'requires_action' || row.challenge)
        throw unexpected(
          `This SetupIntent has a status of ${row.status}, and waits for no microdeposits.`,
          row,
          call,
        );
      return wire(verifyDeposits(row, call.params, call.store), call);
    },
  },
];

function blank({ store, params }: StripeCall): SetupIntentRow {
  const customer = params.text('customer') ?? null;
  if (customer && !store.customers.get(customer)) throw missing('customer', customer, 'customer');
  const automatic = params.hash('automatic_payment_methods');
  return {
    ...blankSetup(store, { customer }),
    description: params.text('description') ?? null,
    metadata: params.metadata(),
    allowRedirects: automatic?.allow_redirects === 'never' ? 'never' : 'always',
    usage: params.oneOf('usage', ['off_session', 'on_session']) ?? 'off_session',
  };
}

function applied(row: SetupIntentRow, { store, params }: StripeCall): SetupIntentRow {
  const named = params.text('payment_method');
  const method = named ? findMethod(store, named) : undefined;
  if (method) checkUsable(method, row.customer);
  const options = params.hash('payment_method_options')?.us_bank_account as
    { verification_method?: string } | undefined;
  return {
    ...row,
    ...(method && { paymentMethod: method.id, status: 'requires_confirmation' }),
    ...(options?.verification_method === 'microdeposits' && { deposits: { wanted: true, wrong: 0 } }),
  };
}

function confirmed(row: SetupIntentRow, call: StripeCall): object {
  const { store, params } = call;
  const method = row.paymentMethod ? store.paymentMethods.get(row.paymentMethod) : undefined;
  if (!method) {
    throw unexpected(
      "You cannot confirm this SetupIntent because it's missing a payment method. Update the SetupIntent with a payment method and then confirm it again.",
      row,
      call,
    );
  }
  const type = typeOf(method.kind);
  if (!row.types.includes(type)) {
    throw invalid(
      `The PaymentMethod provided (${type}) cannot be saved. Please attach a PaymentMethod of one of the following types: ${row.types.join(', ')}.`,
      'payment_method',
    );
  }
  const returnUrl = params.text('return_url') ?? null;
  if (
    !returnUrl &&
    !params.boolean('use_stripe_sdk') &&
    (row.allowRedirects === 'always' || redirecting.includes(type))
  ) {
    throw invalid(
      "This SetupIntent is configured to accept payment methods enabled in your Dashboard. Because some of these payment methods might redirect your customer off of your page, you must provide a `return_url`. If you don't want to accept redirect-based payment methods, set `automatic_payment_methods[enabled]` to `true` and `automatic_payment_methods[allow_redirects]` to `never` when creating Setup Intents and Payment Intents.",
    );
  }
  const after = confirmSetup(
    row,
    { method, returnUrl: params.boolean('use_stripe_sdk') ? null : returnUrl },
    store,
  );
  if (!after.lastError) return wire(after, call);
  const { message = '', ...refusal } = lastSetupError(after, store)!;
  throw new StripeFailure(402, { ...refusal, message, setup_intent: wire(after, call) });
}

function setupOf({ store, id }: StripeCall): SetupIntentRow {
  const row = store.setupIntents.get(id);
  if (!row) throw notFound('setupintent', id, 'intent');
  return row;
}

function open(row: SetupIntentRow, call: StripeCall, what: string): SetupIntentRow {
  if (row.status !== 'succeeded' && row.status !== 'canceled') return row;
  throw unexpected(`You cannot ${what} this SetupIntent because it has already ${row.status}.`, row, call);
}

function unexpected(message: string, row: SetupIntentRow, call: StripeCall): StripeFailure {
  return new StripeFailure(400, {
    code: 'setup_intent_unexpected_state',
    message,
    setup_intent: wire(row, call),
  });
}

function wire(row: SetupIntentRow, { store, sandboxUrl }: StripeCall): object {
  return toSetupIntent(row, store, sandboxUrl);
}
