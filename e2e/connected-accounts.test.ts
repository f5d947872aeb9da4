import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type { PlazaUnderTest } from './plaza.ts';
import { ONBOARD, pages, REVERSE, SEND, startSending, type Sending } from './sending.ts';

let sending: Sending;
let plaza: PlazaUnderTest;
let stripe: Sending['stripe'];
let ask: Sending['ask'];
let onboard: Sending['onboard'];
let finish: Sending['finish'];
let recipient: Sending['recipient'];
let send: Sending['send'];

beforeAll(async () => {
  sending = await startSending();
  ({ plaza, stripe, ask, onboard, finish, recipient, send } = sending);
});
afterEach(() => plaza.sandbox.faults.clear());
afterAll(() => sending[Symbol.asyncDispose]());

test('a person is onboarded, and can be paid once they were on the page', async () => {
  const { payload, calls } = await onboard('ben');
  expect(payload).toMatchObject({
    connectedAccount: { status: 'ONBOARDING', canReceive: false, canPayOut: false, country: 'US' },
    problem: null,
  });
  expect(calls).toEqual({
    'stripe POST /v1/accounts': 1,
    'stripe POST /v1/account_links': 1,
    'stripe GET /v1/accounts/:id': 1,
  });
  const { id } = payload.connectedAccount as { id: string };
  const again = await onboard('ben');
  expect(again.payload.connectedAccount.id).toBe(id);
  expect(again.payload.onboardingUrl).not.toBe(payload.onboardingUrl);
  expect((await stripe.accounts.list()).data.filter((each) => each.id === id)).toHaveLength(1);

  expect((await fetch(again.payload.onboardingUrl as string)).status).toBe(200);
  await fetch(`${again.payload.onboardingUrl}/finish`, { method: 'POST', redirect: 'manual' });

  const READ = '{ me { id connectedAccounts { id status canReceive canPayOut person { id } } } }';
  const { data } = await plaza.ask('ben', READ);
  expect(data.me.connectedAccounts).toEqual([
    { id, status: 'ACTIVE', canReceive: true, canPayOut: true, person: { id: data.me.id } },
  ]);
  const warm = await plaza.callsOf(() => plaza.ask('ben', READ));
  expect(warm.calls).toEqual({});
});

test('who cannot be paid yet is not, and nobody is charged', async () => {
  const { payload: fresh } = await onboard('gus');
  const { id } = fresh.connectedAccount as { id: string };

  const early = await send(id);
  expect(early.payload).toEqual({
    payment: null,
    transfer: null,
    problem: {
      __typename: 'RecipientCannotReceive',
      message: 'The recipient cannot be paid yet; nothing was charged.',
      retryable: true,
      status: 'ONBOARDING',
      refunded: false,
    },
  });
  expect(early.calls).toEqual({ 'stripe GET /v1/accounts/:id': 1 });
  await finish(id, 'restrict');
  expect((await send(id)).payload.problem).toMatchObject({ status: 'RESTRICTED', refunded: false });
});

test('what was handed on is taken back, in part and whole', async () => {
  const to = await recipient('ben');
  const { payload } = await send(to);
  const transferId = payload.transfer.id as string;
  const reverse = (more: object, member = 'operator') => ask(REVERSE, { transferId, ...more }, member);

  const part = await reverse({ amount: 200 });
  expect(part.payload).toEqual({
    transfer: { id: transferId, amountReversed: { amount: 200 }, reversed: false },
    problem: null,
  });
  expect((await reverse(part.input)).payload).toEqual(part.payload);
  const much = await reverse({ amount: 1_001 });
  expect(much.payload.problem).toEqual({ __typename: 'AmountTooLarge', maximum: { amount: 1_000 } });
  expect((await reverse({})).payload.transfer).toMatchObject({
    amountReversed: { amount: 1_200 },
    reversed: true,
  });
  expect((await reverse({})).payload.problem).toEqual({
    __typename: 'AlreadyReversed',
    message: 'Everything was taken back before.',
    retryable: false,
  });
  expect((await stripe.transfers.listReversals(transferId)).data).toHaveLength(2);
  const refused = await reverse({}, 'ada');
  expect([refused.errors?.[0]?.extensions.code, refused.calls]).toEqual(['FORBIDDEN', {}]);
  const none = await ask(REVERSE, { transferId: 'tr_none' }, 'operator');
  expect(none.errors?.[0]?.extensions).toMatchObject({ code: 'NOT_FOUND', argument: 'input.transferId' });
});

test('nobody pays or is onboarded for somebody else but by an operator', async () => {
  const to = await recipient('ben');
  const { data } = await plaza.ask('ada', '{ me { id } }');
  const personId = data.me.id as string;

  for (const each of [
    await send(to, { personId }, 'gus'),
    await ask(ONBOARD, { ...pages, personId }, 'gus'),
  ]) {
    expect([each.errors?.[0]?.extensions.code, each.calls]).toEqual(['FORBIDDEN', {}]);
  }
  expect((await send(to, { personId }, 'operator')).payload.problem).toBeNull();
  const unscoped = await send(to, {}, 'ada', { scopes: ['payments:read'] });
  expect(unscoped.errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  const other = await send('acct_none');
  expect(other.errors?.[0]?.extensions).toMatchObject({ code: 'NOT_FOUND', argument: 'input.recipientId' });
});

test.each<[string, string, object, string]>([
  ['no recipient', SEND, { recipientId: 'ben' }, 'input.recipientId'],
  ['nothing to send', SEND, { amount: { amount: 0, currency: 'USD' } }, 'input.amount.amount'],
  ['no payment method', SEND, { paymentMethodId: '4242' }, 'input.paymentMethodId'],
  ['a long description', SEND, { description: 'x'.repeat(501) }, 'input.description'],
  ['no country', ONBOARD, { ...pages, country: 'USA' }, 'input.country'],
  ['a page that is none', ONBOARD, { ...pages, returnUrl: 'javascript:1' }, 'input.returnUrl'],
  ['a page without encryption', ONBOARD, { ...pages, refreshUrl: 'http://shop.example' }, 'input.refreshUrl'],
  ['no transfer', REVERSE, { transferId: 'pi_1' }, 'input.transferId'],
  ['nothing to take back', REVERSE, { transferId: 'tr_1', amount: 0 }, 'input.amount'],
])('%s is refused without a call', async (_what, document, input, argument) => {
  const whole = {
    ...(document === SEND && {
      recipientId: 'acct_1',
      amount: { amount: 100, currency: 'USD' },
      paymentMethodId: 'pm_card_visa',
    }),
    ...input,
  };

  const { errors, calls } = await ask(document, whole, 'operator');

  expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument });
  expect(calls).toEqual({});
});

test('where the answer is lost the account is found, and made once', { timeout: 30_000 }, async () => {
  for (const [member, fault] of [
    ['ivan', { resetAfter: true }],
    ['kofi', { statusAfter: 500 }],
  ] as const) {
    plaza.sandbox.faults.add({
      provider: 'stripe',
      method: 'POST',
      path: '/v1/accounts',
      times: 9,
      ...fault,
    });
    let answer = await onboard(member);
    expect(answer.payload).toMatchObject({
      connectedAccount: null,
      onboardingUrl: null,
      problem: { __typename: 'OutcomePending' },
    });
    plaza.sandbox.faults.clear();
    answer = await untilKnown(() => ask(ONBOARD, answer.input, member));

    const { id } = answer.payload.connectedAccount as { id: string };
    const { data: me } = await plaza.ask(member, '{ me { id } }');
    const { data } = await stripe.accounts.list({ limit: 100 });
    expect(
      data.filter(({ metadata }) => metadata?.['plaza_person'] === me.me.id).map((each) => each.id),
    ).toEqual([id]);
    const query = `query ($key: ID!) { effect(idempotencyKey: $key, mutation: ONBOARD_CONNECTED_ACCOUNT) {
      state ... on PaymentEffect { connectedAccount { id createdAt asOf } } } }`;
    const { data: told } = await plaza.ask(member, query, { key: answer.input.idempotencyKey });
    expect(told.effect).toMatchObject({ state: 'DONE', connectedAccount: { id } });
  }
});

test('where the answer is lost the reversal is found, and made once', { timeout: 30_000 }, async () => {
  const to = await recipient('ben');
  const { payload } = await send(to);
  const transferId = payload.transfer.id as string;
  plaza.sandbox.faults.add({
    provider: 'stripe',
    method: 'POST',
    path: '^/v1/transfers/[^/]+/reversals$',
    times: 9,
    statusAfter: 500,
  });

  const lost = await ask(REVERSE, { transferId, amount: 100 }, 'operator');
  plaza.sandbox.faults.clear();
  expect(lost.payload.problem.__typename).toBe('OutcomePending');
  const found = await untilKnown(() => ask(REVERSE, lost.input, 'operator'));

  expect(found.payload).toMatchObject({ transfer: { amountReversed: { amount: 100 } }, problem: null });
  expect((await stripe.transfers.listReversals(transferId)).data).toHaveLength(1);
});

test('what a person can be paid by is the survivor’s once they are merged', async () => {
  const id = await recipient('marc');
  const [retired, survivor] = await Promise.all(
    ['marc', 'lena'].map(async (member) => (await plaza.ask(member, '{ me { id } }')).data.me.id as string),
  );
  const MERGE = 'mutation ($input: MergePersonsInput!) { mergePersons(input: $input) { __typename } }';
  const merged = await plaza.ask('operator', MERGE, {
    input: { retiredId: retired, survivorId: survivor },
  });
  expect(merged.errors).toBeUndefined();

  const own = async () =>
    (await plaza.ask('lena', '{ me { connectedAccounts { id person { id } } } }')).data.me.connectedAccounts;
  await expect.poll(own, { timeout: 5_000 }).toEqual([{ id, person: { id: survivor } }]);
  expect((await send(id)).payload.problem).toBeNull();
});

async function untilKnown(again: () => ReturnType<Sending['ask']>): ReturnType<Sending['ask']> {
  for (let tries = 1; ; tries += 1) {
    const answer = await again();
    if (answer.payload.problem?.__typename !== 'OutcomePending' || tries === 30) return answer;
    await new Promise((resolve) => setTimeout(resolve, 400));
  }
}
