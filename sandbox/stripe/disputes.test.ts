import type { Stripe } from 'stripe';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { requiredShapes } from '../fidelity/required-shapes.ts';
import { violations } from '../fidelity/violations.ts';
import { startSandbox, type Sandbox } from '../sandbox.ts';
import { connect, failure, payNow } from './test-client.ts';

const DAY_MS = 24 * 3_600_000;
let sandbox: Sandbox;
let stripe: Stripe;

beforeEach(async () => {
  sandbox = await startSandbox({ ticking: false });
  stripe = connect(sandbox);
});
afterEach(() => sandbox.close());

async function disputed(): Promise<Stripe.Dispute> {
  const paid = await stripe.paymentIntents.create({ ...payNow, payment_method: 'pm_card_createDispute' });
  return (await stripe.disputes.list({ payment_intent: paid.id })).data[0]!;
}

test.each([
  ['winning_evidence', 'won', ['charge.dispute.funds_reinstated', 'charge.dispute.closed']],
  ['losing_evidence', 'lost', ['charge.dispute.closed']],
] as const)('%s: the bank looks at it, and it is %s a day later', async (text, status, last) => {
  const { id } = await disputed();
  const sent = await stripe.disputes.update(id, { evidence: { uncategorized_text: text } });
  expect(sent).toMatchObject({
    status: 'under_review',
    evidence: { uncategorized_text: text },
    evidence_details: { has_evidence: true, submission_count: 1 },
  });

  sandbox.clock.advance(DAY_MS);

  const over = await stripe.disputes.retrieve(id);
  expect([over.status, over.balance_transactions.length]).toEqual([status, status === 'won' ? 2 : 1]);
  const { data } = await stripe.events.list({ limit: 100 });
  const kinds = data.filter(({ type }) => type.startsWith('charge.dispute')).map(({ type }) => type);
  expect(kinds).toEqual([
    ...last,
    'charge.dispute.updated',
    'charge.dispute.funds_withdrawn',
    'charge.dispute.created',
  ]);
});

test('evidence may be staged, and is given to the bank once', async () => {
  const { id } = await disputed();
  const staged = await stripe.disputes.update(id, {
    evidence: { customer_name: 'Ada', service_date: '1 October' },
    submit: false,
    metadata: { a: 'b' },
  });
  expect(staged).toMatchObject({
    status: 'needs_response',
    evidence: { customer_name: 'Ada', service_date: '1 October' },
    evidence_details: { has_evidence: true, submission_count: 0 },
    metadata: { a: 'b' },
  });

  const sent = await stripe.disputes.update(id, { evidence: { customer_name: 'Ada Lovelace' } });

  expect(sent).toMatchObject({
    status: 'under_review',
    evidence: { customer_name: 'Ada Lovelace', service_date: '1 October' },
  });
  const again = await failure(stripe.disputes.update(id, { evidence: { customer_name: 'A' } }));
  expect([again.statusCode, again.type]).toEqual([400, 'StripeInvalidRequestError']);
});

test('a dispute that is closed is lost for good; what is past its day takes no evidence, and is lost later', async () => {
  const [closed, late] = [await disputed(), await disputed()];

  expect((await stripe.disputes.close(closed.id)).status).toBe('lost');
  expect((await failure(stripe.disputes.close(closed.id))).statusCode).toBe(400);

  sandbox.clock.advance(22 * DAY_MS);
  const past = await stripe.disputes.retrieve(late.id);
  expect(past).toMatchObject({ status: 'needs_response', evidence_details: { past_due: true } });
  const refused = await failure(stripe.disputes.update(late.id, { evidence: { customer_name: 'A' } }));
  expect(refused.statusCode).toBe(400);
  sandbox.clock.advance(7 * DAY_MS);
  expect((await stripe.disputes.retrieve(late.id)).status).toBe('lost');
});

test('every answer and event has the shape that the SDK promises', async () => {
  const shapes = requiredShapes('stripe', [
    'Stripe.Dispute',
    'Stripe.ChargeDisputeCreatedEvent',
    'Stripe.ChargeDisputeUpdatedEvent',
    'Stripe.ChargeDisputeClosedEvent',
    'Stripe.ChargeDisputeFundsWithdrawnEvent',
    'Stripe.ChargeDisputeFundsReinstatedEvent',
  ]);
  const { id } = await disputed();
  const sent = await stripe.disputes.update(id, { evidence: { uncategorized_text: 'winning_evidence' } });
  sandbox.clock.advance(DAY_MS);
  const won = await stripe.disputes.retrieve(id);
  const plain = (answer: unknown): unknown => JSON.parse(JSON.stringify(answer));

  for (const each of [sent, won]) expect(violations(plain(each), shapes['Stripe.Dispute'])).toEqual([]);
  const { data } = await stripe.events.list({ limit: 100 });
  const events = data.filter(({ type }) => type.startsWith('charge.dispute'));
  expect(events).toHaveLength(5);
  for (const event of events) {
    const words = event.type.split(/[._]/).map((word) => word[0]!.toUpperCase() + word.slice(1));
    const shape = shapes[`Stripe.${words.join('')}Event` as keyof typeof shapes];
    expect(violations(plain(event), shape)).toEqual([]);
  }
});
