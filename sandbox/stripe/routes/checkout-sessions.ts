import { readLines } from '../checkout/lines.ts';
import type { CheckoutSessionRow } from '../checkout/rows.ts';
import { invalid, missing, notFound } from '../errors.ts';
import { createdFilter, listParams, toPage } from '../list.ts';
import { readText } from '../params.ts';
import type { StripeCall, StripeRoute } from '../route.ts';
import { toCheckoutSession, toLineItem } from '../wire/checkout-session.ts';

const modes = ['payment', 'subscription', 'setup'] as const;
const HALF_HOUR = 30 * 60;
const DAY = 24 * 3600;

export const checkoutSessions: readonly StripeRoute[] = [
  {
    method: 'POST',
    url: '/checkout/sessions',
    accepts: [
      'cancel_url',
      'client_reference_id',
      'currency',
      'customer',
      'customer_email',
      'expires_at',
      'line_items',
      'metadata',
      'mode',
      'payment_intent_data',
      'subscription_data',
      'success_url',
    ],
    run: (call) => wire(call.store.checkoutSessions.put(readSession(call)), call),
  },
  {
    method: 'GET',
    url: '/checkout/sessions',
    accepts: [...listParams, 'created', 'customer', 'payment_intent', 'status', 'subscription'],
    run: (call) => {
      const { params, store } = call;
      const status = params.oneOf('status', ['open', 'complete', 'expired']);
      const [customer, intent] = [params.text('customer'), params.text('payment_intent')];
      const subscription = params.text('subscription');
      const created = createdFilter(params);
      const rows = store.checkoutSessions
        .all()
        .filter(
          (row) =>
            created(row) &&
            (!status || row.status === status) &&
            (!customer || row.customer === customer) &&
            (!intent || row.paymentIntent === intent) &&
            (!subscription || row.subscription === subscription),
        );
      return toPage(rows, call, (row) => toCheckoutSession(row, store, call.sandboxUrl));
    },
  },
  {
    method: 'GET',
    url: '/checkout/sessions/:id',
    accepts: [],
    run: (call) => wire(sessionOf(call), call),
  },
  {
    method: 'GET',
    url: '/checkout/sessions/:id/line_items',
    accepts: listParams,
    run: (call) => toPage(sessionOf(call).lines, call, (line) => toLineItem(line, call.store)),
  },
  {
    method: 'POST',
    url: '/checkout/sessions/:id/expire',
    accepts: [],
    run: (call) => {
      const row = sessionOf(call);
      if (row.status !== 'open') {
        throw invalid(
          `Only Checkout Sessions with a status in ["open"] can be expired. This Checkout Session has a status of ${row.status}.`,
        );
      }
      return wire(call.store.checkoutSessions.put({ ...row, status: 'expired' }), call);
    },
  },
];

function sessionOf({ store, id }: StripeCall): CheckoutSessionRow {
  const row = store.checkoutSessions.get(id);
  if (!row) throw notFound('checkout.session', id, 'session');
  return row;
}

function wire(row: CheckoutSessionRow, { store, sandboxUrl }: StripeCall): object {
  return toCheckoutSession(row, store, sandboxUrl);
}

function readSession({ store, params }: StripeCall): CheckoutSessionRow {
  const mode = params.oneOf('mode', modes);
  if (!mode) throw invalid('Missing required param: mode.', 'mode', 'parameter_missing');
  const customer = params.text('customer') ?? null;
  if (customer && !store.customers.get(customer)) throw missing('customer', customer, 'customer');
  const successUrl = params.requiredText('success_url');
  const lines = readLines(params, mode, store);
  const currency = lines[0] ? store.prices.get(lines[0].price)!.currency : (params.text('currency') ?? null);
  if (mode === 'setup' && !currency) {
    throw invalid('Missing required param: currency.', 'currency', 'parameter_missing');
  }
  const trial = params.hash('subscription_data')?.trial_period_days;
  return {
    id: `cs_test_${store.newId('', 58).slice(1)}`,
    created: store.now(),
    mode,
    customer,
    customerEmail: params.text('customer_email') ?? null,
    clientReference: params.text('client_reference_id') ?? null,
    currency,
    lines,
    status: 'open',
    paymentStatus: mode === 'setup' ? 'no_payment_required' : 'unpaid',
    paymentIntent: null,
    subscription: null,
    setupIntent: null,
    description: readText(params.hash('payment_intent_data')?.description),
    trialDays: typeof trial === 'string' ? Number(trial) : null,
    successUrl,
    cancelUrl: params.text('cancel_url') ?? null,
    expiresAt: readExpiry(params.integer('expires_at'), store.now()),
    metadata: params.metadata(),
  };
}

function readExpiry(wanted: number | undefined, now: number): number {
  if (wanted === undefined) return now + DAY;
  // Whoever asks knows wall time, and this world has a time of its own: what is a while from now there is as long here.
  const fromNow = wanted - Math.floor(Date.now() / 1000);
  if (fromNow > HALF_HOUR - 120 && fromNow < DAY + 120) return now + fromNow;
  // A little slack, as the clock of whoever asks may be a little off.
  if (wanted < now + HALF_HOUR - 120 || wanted > now + DAY + 120) {
    throw invalid(
      'The `expires_at` timestamp must be at least 30 minutes and at most 24 hours from Checkout Session creation.',
      'expires_at',
    );
  }
  return wanted;
}
