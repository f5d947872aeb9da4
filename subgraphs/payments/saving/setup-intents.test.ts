import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { entities, type Json } from '#subgraphs/kit/under-test.ts';
import { createBillingStage, type BillingStage } from '../billing/billing-under-test.ts';
import { payer, startPayments } from '../payments-under-test.ts';

let payments: Awaited<ReturnType<typeof startPayments>>;
let stage: BillingStage;
const SHOWN = `id status createdAt paymentMethodId lastError { code declineCode message } asOf account person { id }
  nextAction { __typename ... on RedirectToUrl { url returnUrl } ... on VerifyWithMicrodeposits { hostedVerificationUrl arrivalDate } }`;
const CREATE = `mutation ($input: CreateSetupIntentInput!) { createSetupIntent(input: $input) {
  setupIntent { ${SHOWN} } clientSecret problem { __typename ... on CardDeclined { code declineCode } } } }`;

beforeAll(async () => {
  payments = await startPayments();
  stage = createBillingStage(payments);
});
beforeEach(() => payments.sandbox.faults.clear());
afterAll(() => payments.close());

const save = (subject: string, input: object): Promise<Json> => stage.run(subject, CREATE, input);
const look = async (id: string, claims = payer('ada')): Promise<Json> =>
  (await payments.ask(`{ setupIntent(id: "${id}") { ${SHOWN} } }`, {}, claims)).data.setupIntent;
const control = (path: string, body: object) =>
  fetch(`${payments.sandbox.url}/_sandbox/stripe/setup_intents/${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });

test('a card is saved once, and its secret is kept nowhere', async () => {
  const input = { paymentMethodId: 'pm_card_visa', confirm: true, idempotencyKey: 'save' };

  const calls = await payments.callsOf(async () => {
    const [first, again] = [await save('ada', input), await save('ada', input)];
    expect(first).toMatchObject({
      problem: null,
      clientSecret: expect.stringMatching(/^seti_.*_secret_/),
      setupIntent: { status: 'SUCCEEDED', nextAction: null, person: { id: payer('ada').person } },
    });
    expect(again.setupIntent.id).toBe(first.setupIntent.id);
    const { person } = await payments.person('ada', 'paymentMethods { id }');
    const ids = person.paymentMethods.map(({ id }: Json) => id);
    expect(ids).toContain(first.setupIntent.paymentMethodId);
    for (const table of ['object', 'effect']) {
      const rows = await payments.db.query(`select * from payments.${table}`);
      expect(JSON.stringify(rows)).not.toContain(first.clientSecret);
    }
  });

  expect(calls['POST /v1/setup_intents']).toBe(1);
  const { errors } = await stage.ask('ada', CREATE, { ...input, paymentMethodId: 'pm_card_amex' });
  expect(errors?.[0]?.extensions?.['code']).toBe('IDEMPOTENCY_CONFLICT');
});

test('a card that is declined is a problem, and what was begun says why', async () => {
  const refused = await save('ada', {
    paymentMethodId: 'pm_card_chargeDeclinedInsufficientFunds',
    confirm: true,
    idempotencyKey: 'declined',
  });

  expect(refused).toMatchObject({
    clientSecret: null,
    problem: { __typename: 'CardDeclined', declineCode: 'insufficient_funds' },
    setupIntent: {
      status: 'REQUIRES_PAYMENT_METHOD',
      lastError: { code: 'card_declined', declineCode: 'insufficient_funds' },
    },
  });
});

test('a challenge is shown to its payer alone, and never kept', async () => {
  const { setupIntent } = await save('ada', {
    paymentMethodId: 'pm_card_threeDSecure2Required',
    confirm: true,
    returnUrl: 'https://shop.example/back',
    idempotencyKey: 'challenge',
  });
  expect(setupIntent).toMatchObject({
    status: 'REQUIRES_ACTION',
    nextAction: { __typename: 'RedirectToUrl', returnUrl: 'https://shop.example/back' },
  });
  const rows = await payments.db.query('select body from payments.object');
  expect(JSON.stringify(rows)).not.toContain('/challenge');

  const foreign = await payments.callsOf(async () => {
    expect(await look(setupIntent.id, payer('ben'))).toBeNull();
    const reference = { representations: [{ __typename: 'SetupIntent', id: setupIntent.id }] };
    const found = await payments.ask(entities('SetupIntent', 'id'), reference, payer('ben'));
    expect(found.data._entities).toEqual([null]);
  });
  expect(foreign).toEqual({});
  await control(`${setupIntent.id}/authenticate`, { outcome: 'succeed' });
  const calls = await payments.callsOf(async () => {
    expect(await look(setupIntent.id)).toMatchObject({ status: 'SUCCEEDED', nextAction: null });
    expect(await look(setupIntent.id)).toMatchObject({ status: 'SUCCEEDED' });
  });
  expect(calls).toEqual({ 'GET /v1/setup_intents/:id': 1 });
});

test('a bank account that is verified by deposits says when they arrive', async () => {
  const { setupIntent } = await save('ada', {
    paymentMethodId: 'pm_usBankAccount_success',
    confirm: true,
    verifyBankByDeposits: true,
    idempotencyKey: 'deposits',
  });

  expect(setupIntent.nextAction).toMatchObject({
    __typename: 'VerifyWithMicrodeposits',
    hostedVerificationUrl: expect.stringContaining(setupIntent.id),
    arrivalDate: expect.any(String),
  });
  await control(`${setupIntent.id}/microdeposits`, { descriptor_code: 'SM11AA' });
  expect(await look(setupIntent.id)).toMatchObject({ status: 'SUCCEEDED' });
});

test('an operator begins for somebody and sees no secret; nobody else may', async () => {
  const input = { personId: payer('ben').person, idempotencyKey: 'for ben' };
  const operator = payer('olga', { roles: ['operator'] });

  const made = await payments.ask(CREATE, { input }, operator);
  expect(made.data.createSetupIntent).toMatchObject({
    clientSecret: null,
    setupIntent: { status: 'REQUIRES_PAYMENT_METHOD', person: { id: payer('ben').person } },
  });
  const foreign = await stage.ask('ada', CREATE, input);
  expect(foreign.errors?.[0]?.extensions).toMatchObject({ code: 'FORBIDDEN', argument: 'input.personId' });
});

test('bad input is refused by its place, before Stripe is asked for anything', async () => {
  const calls = await payments.callsOf(async () => {
    for (const [input, argument] of [
      [{ confirm: true }, 'input.paymentMethodId'],
      [{ paymentMethodId: '4242' }, 'input.paymentMethodId'],
      [{ returnUrl: 'https://shop.example' }, 'input.returnUrl'],
      [
        { paymentMethodId: 'pm_card_visa', confirm: true, returnUrl: 'javascript:alert(1)' },
        'input.returnUrl',
      ],
      [{ account: 'no' }, 'input.account'],
      [{ idempotencyKey: '' }, 'input.idempotencyKey'],
    ] as const) {
      const { errors } = await stage.ask('ada', CREATE, { idempotencyKey: 'bad', ...input });
      expect(errors?.[0]?.extensions, JSON.stringify(input)).toMatchObject({
        code: 'BAD_USER_INPUT',
        argument,
      });
    }
    const { errors } = await payments.ask('{ setupIntent(id: "pi_1") { id } }', {}, payer('ada'));
    expect(errors?.[0]?.extensions).toMatchObject({ argument: 'id' });
  });
  expect(calls).toEqual({});
});

test.each([[{ resetAfter: true }], [{ statusAfter: 500 }]] as const)(
  'an answer that is lost by %j settles by itself: begun once',
  async (fault) => {
    const { subject, customer } = await stage.newcomer('pm_card_visa');
    const path = '^/v1/setup_intents$';
    payments.sandbox.faults.add({ provider: 'stripe', method: 'POST', path, times: 1, ...fault });
    const input = { paymentMethodId: 'pm_card_amex', confirm: true, idempotencyKey: 'lost' };

    await save(subject, input);
    payments.sandbox.faults.clear();
    await payments.db.query(
      `update payments.effect set lease_until = now() - interval '1 second', tried_at = null`,
    );

    expect(await save(subject, input)).toMatchObject({ setupIntent: { status: 'SUCCEEDED' }, problem: null });
    expect((await stage.stripe.setupIntents.list({ customer })).data).toHaveLength(1);
  },
);
