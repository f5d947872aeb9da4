import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { startPlaza, type PlazaUnderTest } from './plaza.ts';

let folder: string;
let plaza: PlazaUnderTest;
let keys = 0;
const key = () => `verified ${++keys}`;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'plaza-verify-'));
  const file = join(folder, 'plaza.config.json');
  const accounts = [{ name: 'default', verifyAbove: { EUR: 50_000, JPY: 0 } }];
  await writeFile(file, JSON.stringify({ providers: { stripe: { accounts } } }));
  plaza = await startPlaza({ PLAZA_CONFIG: file });
});
afterEach(() => void vi.useRealTimers());
afterAll(async () => {
  await plaza[Symbol.asyncDispose]();
  await rm(folder, { recursive: true });
});

const START = `mutation ($input: StartVerificationInput!) { startVerification(input: $input) { problem { __typename } } }`;
const CHECK = `mutation ($input: CheckVerificationInput!) { checkVerification(input: $input) {
  verification { status } proof problem { __typename } } }`;
const PAY = `mutation ($input: CreatePaymentInput!) { createPayment(input: $input) {
  payment { id amount { amount } } problem { __typename ... on Problem { message retryable }
    ... on VerificationRequired { reason above { amount currency } } } } }`;

const phoneOf = (member: string) =>
  plaza.sandbox.manifest.persons
    .find(({ subject }) => subject === member)!
    .addresses.find((address) => address.startsWith('+'))!;

const codeOf = async (to: string): Promise<string> => {
  const response = await fetch(
    `${plaza.sandbox.url}/_sandbox/twilio/verifications/${encodeURIComponent(to)}`,
  );
  return ((await response.json()) as { code: string }).code;
};

/** A person confirms a payment with a code. @param checked what the check says, where it is not what was asked for */
async function confirm(member: string, payment: object, { to = phoneOf(member), checked = payment } = {}) {
  const started = await plaza.ask(member, START, { input: { to, payment, idempotencyKey: key() } });
  expect(started.data.startVerification.problem).toBeNull();
  const input = { to, code: await codeOf(to), payment: checked, idempotencyKey: key() };
  const { data, errors } = await plaza.ask(member, CHECK, { input });
  expect(errors).toBeUndefined();
  return { ...data.checkVerification, input };
}

const pay = async (
  member: string,
  amount: object,
  verificationProof: string | null = null,
  more: object = {},
) => {
  const input = { amount, idempotencyKey: key(), ...(verificationProof && { verificationProof }), ...more };
  const { result, calls } = await plaza.callsOf(() => plaza.ask(member, PAY, { input }));
  expect(result.errors).toBeUndefined();
  return { ...result.data.createPayment, calls, input };
};
const LARGE = { amount: 50_001, currency: 'EUR' };

test('a payment above the configured amount needs its payer’s confirmation, and costs no call without', async () => {
  const refused = await pay('ada', LARGE);

  expect(refused.payment).toBeNull();
  expect(refused.problem).toEqual({
    __typename: 'VerificationRequired',
    message: 'A payment of this amount has to be confirmed with a code first.',
    retryable: false,
    reason: 'MISSING',
    above: { amount: 50_000, currency: 'EUR' },
  });
  expect(refused.calls).toEqual({});
  for (const free of [
    { amount: 50_000, currency: 'EUR' },
    { amount: 900_000, currency: 'USD' },
  ]) {
    expect((await pay('ada', free)).payment.amount.amount).toBe(free.amount);
  }
});

test('confirmed with the code of a message that names amount and payee, it is made, once', async () => {
  const { verification, proof, input } = await confirm('ada', LARGE);
  expect(verification.status).toBe('APPROVED');
  // The same check again tells the same proof.
  const again = await plaza.ask('ada', CHECK, { input });
  expect(again.data.checkVerification.proof).toBe(proof);

  const paid = await pay('ada', LARGE, proof);
  expect(paid.problem).toBeNull();
  expect(paid.payment.amount.amount).toBe(50_001);
  // The same request again is the same payment; another with the same proof is none.
  const repeated = await plaza.ask('ada', PAY, { input: paid.input });
  expect(repeated.data.createPayment.payment.id).toBe(paid.payment.id);
  expect((await pay('ada', LARGE, proof)).problem).toMatchObject({ reason: 'USED' });
});

test('twenty at once with one proof make one payment', async () => {
  const { proof } = await confirm('ada', LARGE);

  const made = await Promise.all(Array.from({ length: 20 }, () => pay('ada', LARGE, proof)));

  expect(made.filter(({ payment }) => payment)).toHaveLength(1);
  expect(made.filter(({ problem }) => problem?.reason === 'USED')).toHaveLength(19);
});

test('a proof is good for that amount, that currency, that payee and that person alone', async () => {
  const { proof } = await confirm('ada', LARGE);

  for (const [member, amount] of [
    ['ada', { amount: 50_002, currency: 'EUR' }],
    ['ada', { amount: 50_001, currency: 'JPY' }],
  ] as const) {
    expect((await pay(member, amount, proof)).problem).toMatchObject({ reason: 'ANOTHER_PAYMENT' });
  }
  expect((await pay('ben', LARGE, proof)).problem).toMatchObject({ reason: 'NOT_VALID' });
  const elsewhere = await confirm('ada', { ...LARGE, payee: 'eu' });
  expect((await pay('ada', LARGE, elsewhere.proof)).problem).toMatchObject({ reason: 'ANOTHER_PAYMENT' });
  const forged = proof.slice(0, -2) + (proof.endsWith('AA') ? 'BB' : 'AA');
  expect((await pay('ada', LARGE, forged)).problem).toMatchObject({ reason: 'NOT_VALID' });
  // None of that has used it up.
  expect((await pay('ada', LARGE, proof)).problem).toBeNull();
});

test('where no account is called default, who names no payee confirms a payment to the first, and to no other', async () => {
  const file = join(folder, 'named.config.json');
  const verifyAbove = { EUR: 50_000 };
  const accounts = [
    { name: 'us', verifyAbove },
    { name: 'eu', verifyAbove, sandbox: true },
  ];
  await writeFile(file, JSON.stringify({ providers: { stripe: { accounts } } }));
  await using named = await startPlaza({ PLAZA_CONFIG: file });
  // The others of this file go on with theirs.
  const [own] = [plaza];
  plaza = named;
  try {
    const { proof } = await confirm('ada', LARGE);

    expect((await pay('ada', LARGE, proof, { account: 'eu' })).problem).toMatchObject({
      reason: 'ANOTHER_PAYMENT',
    });
    expect((await pay('ada', LARGE, proof)).problem).toBeNull();
  } finally {
    plaza = own;
  }
});

test('a code for one payment confirms no other, and a code for none confirms none', async () => {
  const other = await confirm('ada', { amount: 100, currency: 'EUR' }, { checked: LARGE });
  expect([other.proof, other.problem]).toEqual([null, { __typename: 'WrongCode' }]);

  plaza.sandbox.clock.advance(11 * 60_000);
  const to = phoneOf('ada');
  await plaza.ask('ada', START, { input: { to, idempotencyKey: key() } });
  const input = { to, code: await codeOf(to), payment: LARGE, idempotencyKey: key() };
  const { data } = await plaza.ask('ada', CHECK, { input });
  expect(data.checkVerification).toMatchObject({ proof: null, problem: { __typename: 'WrongCode' } });
});

test('a code that came to somebody else’s number confirms nothing', async () => {
  const { verification, proof } = await confirm('ada', LARGE, { to: phoneOf('ben') });

  expect([verification.status, proof]).toEqual(['APPROVED', null]);
});

test('after ten minutes a proof has expired', async () => {
  const { proof } = await confirm('ada', LARGE);

  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 10 * 60_000 + 1_000 });
  const late = await pay('ada', LARGE, proof);

  expect(late.problem).toMatchObject({ reason: 'EXPIRED' });
});

test.each([
  [{ amount: 0, currency: 'EUR' }, 'input.payment.amount'],
  [{ amount: 1, currency: 'EUR', payee: 'Not a name!' }, 'input.payment.payee'],
])('%j is no payment to confirm: bad input, and no call', async (payment, argument) => {
  const input = { to: phoneOf('ada'), payment, idempotencyKey: key() };
  const { result, calls } = await plaza.callsOf(() => plaza.ask('ada', START, { input }));

  expect(result.errors![0]!.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument });
  expect(calls).toEqual({});
});
