import { createSubscription } from '../billing/subscribe.ts';
import { blankIntent } from '../intent-params.ts';
import { findMethod } from '../magic-methods.ts';
import { readParams } from '../params.ts';
import { confirm } from '../pay.ts';
import { saved } from '../setup/confirm-setup.ts';
import { blankSetup } from '../setup/blank-setup.ts';
import type { PaymentMethodRow } from '../rows.ts';
import type { Store } from '../store.ts';
import { totalOfLines } from './lines.ts';
import type { CheckoutSessionRow } from './rows.ts';

/** The payer fills in the page and sends it. @throws Error with a status where their bank says no, or the page is closed */
export function complete(row: CheckoutSessionRow, methodId: string, store: Store): CheckoutSessionRow {
  if (row.status !== 'open') throw closed(`This page is ${row.status}.`);
  const method = findMethod(store, methodId);
  if (row.mode === 'payment') return pay(row, method, store);
  if (!row.customer) throw closed('The sandbox completes this mode for a customer alone.');
  if (method.behaviour.startsWith('decline:')) throw closed('Your card was declined.');
  const own = store.paymentMethods.put({ ...method, customer: row.customer });
  if (row.mode === 'setup') {
    const setup = blankSetup(store, { customer: row.customer, paymentMethod: own.id });
    const { id } = saved(store.setupIntents.put(setup), store);
    return done(row, { setupIntent: id, paymentStatus: 'no_payment_required' }, store);
  }
  const asked = {
    customer: row.customer,
    items: row.lines.map(({ price, quantity }) => ({ price, quantity: String(quantity) })),
    default_payment_method: own.id,
    ...(row.trialDays && { trial_period_days: row.trialDays }),
  };
  const begun = createSubscription({ store, params: readParams(asked, Object.keys(asked)) });
  const paid = begun.status === 'active' || begun.status === 'trialing';
  if (!paid) throw closed('Your card was declined.');
  const paymentStatus = begun.status === 'trialing' ? 'no_payment_required' : 'paid';
  return done(row, { subscription: begun.id, paymentStatus }, store);
}

/** What was paid by bank debit is paid days later, or comes back; a page that nobody used closes. */
export function advanceCheckout(store: Store): void {
  for (const row of store.checkoutSessions.all()) {
    if (row.status === 'open' && row.expiresAt <= store.now())
      store.checkoutSessions.put({ ...row, status: 'expired' });
    if (row.status !== 'complete' || row.paymentStatus !== 'unpaid') continue;
    const intent = store.paymentIntents.get(row.paymentIntent!);
    if (intent?.status === 'succeeded') store.checkoutSessions.put({ ...row, paymentStatus: 'paid' });
  }
}

function pay(row: CheckoutSessionRow, method: PaymentMethodRow, store: Store): CheckoutSessionRow {
  const amount = totalOfLines(row.lines, store);
  const intent = store.paymentIntents.put({
    ...blankIntent(store, { amount, currency: row.currency! }),
    customer: row.customer,
    description: row.description,
    metadata: row.metadata,
  });
  const after = confirm(
    intent,
    { method, offSession: false, errorOnAction: false, returnUrl: row.successUrl },
    store,
  );
  const paymentIntent = intent.id;
  if (after.status === 'requires_payment_method') {
    store.checkoutSessions.put({ ...row, paymentIntent });
    throw closed(after.lastError?.message ?? 'Your card was declined.');
  }
  // On the page the payer answers the challenge at once.
  if (after.status === 'requires_action')
    throw closed('The sandbox’s page asks for no challenge: take another card.');
  return done(row, { paymentIntent, paymentStatus: after.status === 'succeeded' ? 'paid' : 'unpaid' }, store);
}

function done(row: CheckoutSessionRow, came: Partial<CheckoutSessionRow>, store: Store): CheckoutSessionRow {
  return store.checkoutSessions.put({ ...row, ...came, status: 'complete' });
}

function closed(message: string): Error {
  return Object.assign(new Error(message), { statusCode: 409 });
}
