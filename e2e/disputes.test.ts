import { Stripe } from 'stripe';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { startPlaza, type AskOptions, type PlazaUnderTest } from './plaza.ts';

let plaza: PlazaUnderTest;
let stripe: Stripe;
let keys = 0;
const key = () => `dispute ${(keys += 1)}`;
const DAY_MS = 24 * 3_600_000;

beforeAll(async () => {
  plaza = await startPlaza();
  const { port } = plaza.sandbox;
  stripe = new Stripe('sk_test_sandbox', { host: '127.0.0.1', port, protocol: 'http', telemetry: false });
});
afterEach(() => plaza.sandbox.faults.clear());
afterAll(() => plaza[Symbol.asyncDispose]());

const DISPUTE =
  'id status hasEvidence submissionCount evidence { customerName serviceDate uncategorizedText billingAddress }';
const PROBLEM =
  'problem { __typename ... on Problem { message retryable } ... on DisputeClosed { status } ... on EvidencePastDue { dueBy } }';
const SUBMIT = `mutation ($input: SubmitDisputeEvidenceInput!) { submitDisputeEvidence(input: $input) {
  dispute { ${DISPUTE} } ${PROBLEM} } }`;
const ACCEPT = `mutation ($input: AcceptDisputeInput!) { acceptDispute(input: $input) {
  dispute { id status } problem { __typename ... on DisputeClosed { status } } } }`;

async function disputed(): Promise<string> {
  const paid = await stripe.paymentIntents.create({
    amount: 4_000,
    currency: 'usd',
    payment_method: 'pm_card_createDispute',
    confirm: true,
    automatic_payment_methods: { enabled: true, allow_redirects: 'never' },
  });
  return (await stripe.disputes.list({ payment_intent: paid.id })).data[0]!.id;
}

async function ask(document: string, input: object, member = 'operator', options?: AskOptions) {
  const whole = { idempotencyKey: key(), ...input };
  const { result, calls } = await plaza.callsOf(() => plaza.ask(member, document, { input: whole }, options));
  const payload = result.data?.submitDisputeEvidence ?? result.data?.acceptDispute;
  return { ...result, payload, calls, input: whole };
}

const statusOf = async (id: string) =>
  (await plaza.ask('operator', 'query ($id: ID!) { dispute(id: $id) { status } }', { id })).data.dispute
    .status as string;

test('evidence is staged, changed, submitted and decided', async () => {
  const disputeId = await disputed();

  const staged = await ask(SUBMIT, {
    disputeId,
    evidence: { customerName: 'Ada', serviceDate: '1 October' },
  });
  expect(staged.errors).toBeUndefined();
  expect(staged.payload).toEqual({
    dispute: {
      id: disputeId,
      status: 'NEEDS_RESPONSE',
      hasEvidence: true,
      submissionCount: 0,
      evidence: {
        customerName: 'Ada',
        serviceDate: '1 October',
        uncategorizedText: null,
        billingAddress: null,
      },
    },
    problem: null,
  });
  expect(staged.calls).toEqual({ 'stripe GET /v1/disputes/:id': 1, 'stripe POST /v1/disputes/:id': 1 });

  const sent = await ask(SUBMIT, {
    disputeId,
    evidence: { uncategorizedText: 'winning_evidence', customerName: 'Ada Lovelace' },
    submit: true,
  });
  expect(sent.payload).toMatchObject({
    dispute: {
      status: 'UNDER_REVIEW',
      submissionCount: 1,
      evidence: { customerName: 'Ada Lovelace', serviceDate: '1 October' },
    },
    problem: null,
  });
  const again = await ask(SUBMIT, sent.input);
  expect(again.payload).toEqual(sent.payload);
  expect(again.calls).toEqual({ 'stripe GET /v1/disputes/:id': 1 });

  plaza.sandbox.clock.advance(DAY_MS);
  expect(await statusOf(disputeId)).toBe('WON');
});

test('what is staged is submitted without a word more', async () => {
  const disputeId = await disputed();
  await ask(SUBMIT, { disputeId, evidence: { uncategorizedText: 'losing_evidence' } });

  const { payload } = await ask(SUBMIT, { disputeId, submit: true });

  expect(payload).toMatchObject({ dispute: { status: 'UNDER_REVIEW', submissionCount: 1 }, problem: null });
  plaza.sandbox.clock.advance(DAY_MS);
  expect(await statusOf(disputeId)).toBe('LOST');
});

test('every text reaches Stripe under its own name, and is shown again', async () => {
  const disputeId = await disputed();
  const names = (await plaza.ask('operator', '{ __type(name: "DisputeEvidence") { fields { name } } }')).data
    .__type.fields as { name: string }[];
  const evidence = Object.fromEntries(names.map(({ name }) => [name, `The ${name}`]));
  const selection = `id asOf account reason createdAt evidenceDueBy amount { amount } payment { id } business { id }
    evidence { ${names.map(({ name }) => name).join(' ')} }`;
  const document = `mutation ($input: SubmitDisputeEvidenceInput!) { submitDisputeEvidence(input: $input) {
    dispute { ${selection} } problem { __typename ... on Problem { message retryable } } } }`;

  const { payload } = await ask(document, { disputeId, evidence });

  expect(payload.dispute.evidence).toEqual(evidence);
  const { evidence: written } = await stripe.disputes.retrieve(disputeId);
  for (const [name, text] of Object.entries(evidence)) {
    const own = name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
    expect(written[own as keyof typeof written], name).toBe(text);
  }
});

test('a dispute is given up for good', async () => {
  const disputeId = await disputed();

  const given = await ask(ACCEPT, { disputeId });

  expect(given.payload).toEqual({ dispute: { id: disputeId, status: 'LOST' }, problem: null });
  const late = await ask(ACCEPT, { disputeId });
  expect(late.payload).toEqual({
    dispute: { id: disputeId, status: 'LOST' },
    problem: { __typename: 'DisputeClosed', status: 'LOST' },
  });
  const evidence = await ask(SUBMIT, { disputeId, evidence: { customerName: 'A' } });
  expect(evidence.payload.problem).toMatchObject({ __typename: 'DisputeClosed', status: 'LOST' });
  expect(evidence.calls).toEqual({ 'stripe GET /v1/disputes/:id': 1 });
});

test('the bank takes evidence once, and not after its day', async () => {
  const [sent, late] = [await disputed(), await disputed()];
  await ask(SUBMIT, { disputeId: sent, evidence: { customerName: 'A' }, submit: true });

  const twice = await ask(SUBMIT, { disputeId: sent, evidence: { customerName: 'B' }, submit: true });
  expect(twice.payload.problem).toMatchObject({ __typename: 'EvidenceAlreadySubmitted', retryable: false });
  expect((await ask(ACCEPT, { disputeId: sent })).payload.problem.__typename).toBe(
    'EvidenceAlreadySubmitted',
  );

  plaza.sandbox.clock.advance(22 * DAY_MS);
  const past = await ask(SUBMIT, { disputeId: late, evidence: { customerName: 'A' } });
  expect(past.payload.problem).toMatchObject({ __typename: 'EvidencePastDue', retryable: false });
  expect(Date.parse(past.payload.problem.dueBy as string)).toBeLessThan(plaza.sandbox.clock.nowMs());
  expect((await ask(ACCEPT, { disputeId: late })).payload.problem).toBeNull();
});

test('where the answer is lost it is found out, and happens once', { timeout: 30_000 }, async () => {
  for (const [document, path, more] of [
    [SUBMIT, '^/v1/disputes/[^/]+$', { evidence: { customerName: 'Ada' }, submit: true }],
    [ACCEPT, '^/v1/disputes/[^/]+/close$', {}],
  ] as const) {
    const disputeId = await disputed();
    plaza.sandbox.faults.add({ provider: 'stripe', method: 'POST', path, statusAfter: 500, times: 9 });
    let answer = await ask(document, { disputeId, ...more });
    expect(answer.payload.problem.__typename).toBe('OutcomePending');
    for (let tries = 0; tries < 30 && answer.payload.problem; tries += 1) {
      await new Promise((resolve) => setTimeout(resolve, 400));
      answer = await ask(document, answer.input);
    }

    expect(answer.payload.problem).toBeNull();
    const { status, evidence_details: details } = await stripe.disputes.retrieve(disputeId);
    expect([status, details.submission_count]).toEqual(
      document === SUBMIT ? ['under_review', 1] : ['lost', 0],
    );
    plaza.sandbox.faults.clear();
  }
});

test('only operators answer disputes, and what they wrote is kept nowhere', async () => {
  const disputeId = await disputed();
  for (const [member, options] of [
    ['ada', {}],
    ['analyst', {}],
    ['operator', { scopes: ['payments:read'] }],
  ] as const) {
    for (const document of [SUBMIT, ACCEPT]) {
      const input = document === SUBMIT ? { disputeId, evidence: { customerName: 'A' } } : { disputeId };
      const { errors, calls } = await ask(document, input, member, options as AskOptions);
      expect([errors?.[0]?.extensions.code, calls]).toEqual(['FORBIDDEN', {}]);
    }
  }
  await ask(SUBMIT, { disputeId, evidence: { customerName: 'Written by an operator' } });
  const READ = 'query ($id: ID!) { dispute(id: $id) { evidence { customerName } } }';
  const { result, calls } = await plaza.callsOf(() => plaza.ask('operator', READ, { id: disputeId }));
  expect(result.data.dispute.evidence.customerName).toBe('Written by an operator');
  expect(calls).toEqual({ 'stripe GET /v1/disputes/:id': 1 });
  const analyst = await plaza.ask('analyst', READ, { id: disputeId });
  expect(analyst.data.dispute.evidence).toBeNull();
  expect(analyst.errors?.[0]?.extensions.code).toBe('FORBIDDEN');
});

test.each<[string, string, object, string]>([
  ['no dispute', SUBMIT, { disputeId: 'pi_1', submit: true }, 'input.disputeId'],
  ['no dispute to give up', ACCEPT, { disputeId: 'x' }, 'input.disputeId'],
  ['nothing to write', SUBMIT, { disputeId: 'du_1' }, 'input.evidence'],
  [
    'a text that is too long',
    SUBMIT,
    { disputeId: 'du_1', evidence: { customerName: 'x'.repeat(20_001) } },
    'input.evidence.customerName',
  ],
])('%s is refused without a call', async (_what, document, input, argument) => {
  const { errors, calls } = await ask(document, input);

  expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument });
  expect(calls).toEqual({});
});

test('a dispute that is none is not there', async () => {
  const { errors } = await ask(ACCEPT, { disputeId: 'du_nothing' });

  expect(errors?.[0]?.extensions).toMatchObject({ code: 'NOT_FOUND', argument: 'input.disputeId' });
});

test('the record says what became of an answer', async () => {
  const disputeId = await disputed();
  const { input } = await ask(ACCEPT, { disputeId });

  const query = `query ($key: ID!) { effect(idempotencyKey: $key, mutation: ACCEPT_DISPUTE) {
    state ... on PaymentEffect { dispute { id status } problem { __typename ... on Problem { message retryable } } } } }`;
  const { data } = await plaza.ask('operator', query, { key: input.idempotencyKey });

  expect(data.effect).toEqual({ state: 'DONE', dispute: { id: disputeId, status: 'LOST' }, problem: null });
});
