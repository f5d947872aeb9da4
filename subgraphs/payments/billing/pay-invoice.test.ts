import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { entities, type Json } from '#subgraphs/kit/under-test.ts';
import { payer, startPayments } from '../payments-under-test.ts';
import { createBillingStage, type BillingStage } from './billing-under-test.ts';

let payments: Awaited<ReturnType<typeof startPayments>>;
let stage: BillingStage;
const DAY = 86_400_000;
const PAY = `mutation ($input: PayInvoiceInput!) { payInvoice(input: $input) { invoice { id status amountPaid { amount } payment { status } }
  problem { __typename ... on CardDeclined { code } ... on InvoiceStateConflict { status } } } }`;

beforeAll(async () => {
  payments = await startPayments();
  stage = createBillingStage(payments);
});
beforeEach(async () => {
  payments.sandbox.faults.clear();
  await payments.db.query('delete from payments.object');
  await payments.db.query('delete from payments.coverage');
});
afterAll(() => payments.close());

const list = async (subject: string): Promise<Json> =>
  (await payments.person(subject, 'invoices { edges { node { status attempts subscription { status } } } }'))
    .person.invoices;
/** Somebody whose first invoice is open. */
const billed = async (method = 'pm_card_chargeCustomerFail') => {
  const begun = await stage.begun(method, 'tea_usd');
  return { ...begun, invoiceId: begun.subscription.latestInvoice.id as string };
};
const pay = (subject: string, input: object) => stage.run(subject, PAY, input);

test('an open invoice is paid once, and the subscription is in order again', async () => {
  const { subject, invoiceId, id } = await billed();
  const good = (await stage.newcomer('pm_card_visa')).method;
  const input = { invoiceId, paymentMethodId: 'pm_card_visa', idempotencyKey: 'pay' };

  const calls = await payments.callsOf(async () => {
    const refused = await pay(subject, { invoiceId, idempotencyKey: 'again the same' });
    expect(refused).toMatchObject({
      invoice: { status: 'OPEN' },
      problem: { __typename: 'CardDeclined', code: 'card_declined' },
    });
    for (let round = 0; round < 2; round += 1) {
      expect(await pay(subject, input)).toEqual({
        invoice: {
          id: invoiceId,
          status: 'PAID',
          amountPaid: { amount: 1200 },
          payment: { status: 'SUCCEEDED' },
        },
        problem: null,
      });
    }
  });

  expect(calls['POST /v1/invoices/:id/pay']).toBe(2);
  expect(await pay(subject, { invoiceId, idempotencyKey: 'once more' })).toMatchObject({
    problem: { __typename: 'InvoiceStateConflict', status: 'PAID' },
  });
  const { data } = await payments.ask(`{ billingSubscription(id: "${id}") { status } }`, {}, payer(subject));
  expect(data.billingSubscription.status).toBe('ACTIVE');
  const other = await stage.ask(subject, PAY, { ...input, paymentMethodId: good });
  expect(other.errors?.[0]?.extensions?.['code']).toBe('IDEMPOTENCY_CONFLICT');
  const bad = await stage.ask(subject, PAY, { invoiceId: 'x', idempotencyKey: 'x' });
  expect(bad.errors?.[0]?.extensions).toMatchObject({ argument: 'input.invoiceId' });
});

test('an invoice whose payer must confirm says so', async () => {
  const { subject, invoiceId } = await billed();

  const asked = await pay(subject, {
    invoiceId,
    paymentMethodId: 'pm_card_threeDSecure2Required',
    idempotencyKey: 'challenge',
  });

  expect(asked).toMatchObject({
    invoice: { status: 'OPEN', payment: { status: 'REQUIRES_ACTION' } },
    problem: { __typename: 'InvoiceActionRequired' },
  });
});

test('a renewal that fails is seen, and what became of an effect can be asked for', async () => {
  const { subject, invoiceId } = await billed();
  await pay(subject, { invoiceId, paymentMethodId: 'pm_card_visa', idempotencyKey: 'effect' });
  payments.sandbox.clock.advance(31 * DAY);

  const key = {
    mutation: 'payInvoice',
    app: 'shop',
    subject: payer(subject).person,
    idempotencyKey: 'effect',
  };
  const { data, errors } = await payments.ask(
    entities(
      'PaymentEffect',
      'state invoice { id status } problem { __typename ... on Problem { message retryable } }',
    ),
    { representations: [{ __typename: 'PaymentEffect', ...key }] },
    payer(subject),
  );

  expect(errors).toBeUndefined();
  expect(data._entities).toEqual([
    { state: 'DONE', invoice: { id: invoiceId, status: 'PAID' }, problem: null },
  ]);
  const [newest] = (await list(subject)).edges;
  expect(newest.node).toMatchObject({ status: 'OPEN', attempts: 1, subscription: { status: 'PAST_DUE' } });
});

test.each([[{ resetAfter: true }], [{ statusAfter: 500 }]] as const)(
  'a payment whose answer is lost by %j settles by itself: charged once',
  async (fault) => {
    const { subject, invoiceId, customer } = await billed();
    const path = '^/v1/invoices/[^/]+/pay$';
    payments.sandbox.faults.add({ provider: 'stripe', method: 'POST', path, times: 1, ...fault });
    const input = { invoiceId, paymentMethodId: 'pm_card_visa', idempotencyKey: 'lost' };

    await pay(subject, input);
    payments.sandbox.faults.clear();
    await payments.db.query(
      `update payments.effect set lease_until = now() - interval '1 second', tried_at = null`,
    );

    expect(await pay(subject, input)).toMatchObject({ invoice: { status: 'PAID' }, problem: null });
    const charged = await stage.stripe.paymentIntents.list({ customer });
    expect(charged.data.filter(({ status }) => status === 'succeeded')).toHaveLength(1);
  },
);
