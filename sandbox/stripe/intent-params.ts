import { toShipping } from './address.ts';
import { invalid, missing, StripeFailure } from './errors.ts';
import { checkUsable, findMethod } from './magic-methods.ts';
import { methodTypes } from './method-types.ts';
import type { Params } from './params.ts';
import type { PaymentIntentRow } from './rows.ts';
import type { Store } from './store.ts';

/** What may be set on a PaymentIntent while it is not paid. */
export const settable = [
  'allowed_payment_method_types',
  'amount',
  'capture_method',
  'currency',
  'customer',
  'description',
  'metadata',
  'payment_method',
  'payment_method_options',
  'receipt_email',
  'setup_future_usage',
  'shipping',
  'statement_descriptor',
  'statement_descriptor_suffix',
  'transfer_group',
] as const;

/** What stays open on one that is. */
const alwaysSettable: readonly string[] = [
  'description',
  'metadata',
  'receipt_email',
  'shipping',
  'transfer_group',
];

const currencies = new Set(Intl.supportedValuesOf('currency').map((code) => code.toLowerCase()));
const MOST = 99_999_999;

export function createIntent(params: Params, store: Store): PaymentIntentRow {
  const amount = params.requiredInteger('amount', { min: 1 });
  const currency = readCurrency(params.requiredText('currency'));
  checkAmount(amount, currency);
  const blank: PaymentIntentRow = {
    ...blankIntent(store, { amount, currency }),
    confirmationMethod: params.oneOf('confirmation_method', ['automatic', 'manual']) ?? 'automatic',
    automatic: readAutomatic(params),
  };
  return applied(blank, params, store);
}

/** A payment that nothing is known of but how much. */
export function blankIntent(
  store: Store,
  { amount, currency }: Pick<PaymentIntentRow, 'amount' | 'currency'>,
): PaymentIntentRow {
  const id = store.newId('pi');
  return {
    id,
    created: store.now(),
    amount,
    currency,
    customer: null,
    paymentMethod: null,
    description: null,
    metadata: {},
    status: 'requires_payment_method',
    captureMethod: 'automatic_async',
    confirmationMethod: 'automatic',
    automatic: { allowRedirects: 'always' },
    allowed: null,
    types: methodTypes(currency),
    amountReceived: 0,
    latestCharge: null,
    lastError: null,
    challenge: null,
    canceledAt: null,
    cancellationReason: null,
    receiptEmail: null,
    setupFutureUsage: null,
    shipping: null,
    statementDescriptor: null,
    statementDescriptorSuffix: null,
    transferGroup: null,
    secret: `${id}_secret_${store.newId('', 25).slice(1)}`,
    settlesAt: null,
  };
}

export function updateIntent(row: PaymentIntentRow, params: Params, store: Store): PaymentIntentRow {
  const open = ['requires_payment_method', 'requires_confirmation', 'requires_action'];
  const late = settable.find((name) => params.has(name) && !alwaysSettable.includes(name));
  if (late && !open.includes(row.status)) {
    throw new StripeFailure(400, {
      code: 'payment_intent_unexpected_state',
      message: `This PaymentIntent's ${late} could not be updated because it has a status of ${row.status}. You may only update the ${late} of a PaymentIntent with one of the following statuses: ${open.join(', ')}.`,
      param: late,
    });
  }
  const amount = params.integer('amount', { min: 1 }) ?? row.amount;
  const currency = params.has('currency') ? readCurrency(params.requiredText('currency')) : row.currency;
  checkAmount(amount, currency);
  return applied({ ...row, amount, currency }, params, store);
}

/** The row with everything laid over it that create, update and confirm have in common. */
export function applied(row: PaymentIntentRow, params: Params, store: Store): PaymentIntentRow {
  const text = (name: string, before: string | null) => {
    const value = params.text(name);
    return value === undefined ? before : value;
  };
  const customer = text('customer', row.customer);
  if (customer && !store.customers.get(customer)) throw missing('customer', customer, 'customer');
  const named = params.text('payment_method');
  const method = named ? findMethod(store, named) : undefined;
  if (method) checkUsable(method, customer);
  const allowed = params.list('allowed_payment_method_types') ?? row.allowed;
  if (allowed && !methodTypes(row.currency).some((type) => allowed.includes(type))) {
    throw invalid(
      `None of the allowed payment method types can pay in ${row.currency}.`,
      'allowed_payment_method_types',
    );
  }
  const unready = row.status === 'requires_payment_method' || row.status === 'requires_action';
  return {
    ...row,
    customer,
    paymentMethod: method?.id ?? row.paymentMethod,
    status: method && unready ? 'requires_confirmation' : row.status,
    captureMethod:
      params.oneOf('capture_method', ['automatic', 'automatic_async', 'manual']) ?? row.captureMethod,
    allowed,
    types: methodTypes(row.currency).filter((type) => !allowed || allowed.includes(type)),
    description: text('description', row.description),
    metadata: params.metadata(row.metadata),
    receiptEmail: text('receipt_email', row.receiptEmail),
    setupFutureUsage:
      params.oneOf('setup_future_usage', ['on_session', 'off_session']) ?? row.setupFutureUsage,
    shipping: params.has('shipping') ? toShipping(params.hash('shipping')) : row.shipping,
    statementDescriptor: text('statement_descriptor', row.statementDescriptor),
    statementDescriptorSuffix: text('statement_descriptor_suffix', row.statementDescriptorSuffix),
    transferGroup: text('transfer_group', row.transferGroup),
  };
}

function readAutomatic(params: Params): PaymentIntentRow['automatic'] {
  const given = params.hash('automatic_payment_methods');
  if (given?.enabled === 'false') return null;
  return { allowRedirects: given?.allow_redirects === 'never' ? 'never' : 'always' };
}

export function readCurrency(text: string): string {
  const currency = text.toLowerCase();
  if (currencies.has(currency)) return currency;
  throw invalid(
    `Invalid currency: ${currency}. Stripe currently supports the currencies of ISO 4217.`,
    'currency',
  );
}

/** Stripe's smallest charge is about half a US dollar. https://docs.stripe.com/currencies#minimum-and-maximum-charge-amounts */
const least: Record<string, number> = { gbp: 30, jpy: 50, usd: 50, eur: 50, cad: 50, aud: 50, sgd: 50 };

function checkAmount(amount: number, currency: string): void {
  const minimum = least[currency] ?? 1;
  const say = (units: number) => `${units} ${currency} (minor units)`;
  if (amount < minimum)
    throw invalid(`Amount must be at least ${say(minimum)}.`, 'amount', 'amount_too_small');
  if (amount > MOST) throw invalid(`Amount must be no more than ${say(MOST)}.`, 'amount', 'amount_too_large');
}
