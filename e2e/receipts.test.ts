import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { openDatabase } from '#storage/open.ts';
import { startPlaza, type PlazaUnderTest } from './plaza.ts';
import { temporaryPostgres } from './postgres.ts';

let plaza: PlazaUnderTest;
let keys = 0;

beforeAll(async () => {
  plaza = await startPlaza();
});
beforeEach(() => plaza.sandbox.faults.clear());
afterAll(() => plaza[Symbol.asyncDispose]());

const PAY = `mutation ($input: CreatePaymentInput!) { createPayment(input: $input) { payment { id status } } }`;
const SEND = `mutation ($id: ID!) { sendReceipt(input: { paymentId: $id }) {
  receipt { id body channel to } payment { id amount { amount } receipt { id } }
  problem { __typename ... on Problem { retryable } ... on ReceiptUndeliverable { reason } } } }`;
const PREFER = `mutation ($channel: MessageChannelInput) { setPreferredChannel(input: { channel: $channel }) {
  person { preferredChannel } } }`;

const SENT = 'twilio POST /twilio/api/2010-04-01/Accounts/:accountSid/Messages.json';

async function paid(member: string, more: object = {}, at = plaza): Promise<string> {
  const input = {
    amount: { amount: 4250, currency: 'EUR' },
    paymentMethodId: 'pm_card_visa',
    confirm: true,
    description: 'two chairs',
    idempotencyKey: `receipt ${++keys}`,
    ...more,
  };
  return (await at.ask(member, PAY, { input })).data.createPayment.payment.id;
}

const send = (member: string, id: string) => plaza.ask(member, SEND, { id });
const sends = async <T>(work: () => Promise<T>) => {
  const { result, calls } = await plaza.callsOf(work);
  return { result, sent: calls[SENT] ?? 0 };
};

test('a receipt says what was paid, and stands beside the payment', async () => {
  const id = await paid('ada');

  const { data, errors } = await send('ada', id);

  expect(errors).toBeUndefined();
  const { receipt, payment, problem } = data.sendReceipt;
  expect(problem).toBeNull();
  expect(receipt).toMatchObject({ channel: 'SMS', to: '+12025550143' });
  expect(receipt.body).toMatch(
    new RegExp(
      `^Receipt: you paid 42.50 EUR for two chairs on 2026-11-01 with visa ••4242. Reference ${id}.$`,
    ),
  );
  expect(payment).toEqual({ id, amount: { amount: 4250 }, receipt: { id: receipt.id } });
  const list = await plaza.ask(
    'ada',
    '{ me { payments(first: 5) { edges { node { id receipt { id } } } } } }',
  );
  const shown = list.data.me.payments.edges.map(({ node }: { node: object }) => node);
  expect(shown).toContainEqual({ id, receipt: { id: receipt.id } });
});

test('it is sent once, whoever asks and however many at once', async () => {
  const id = await paid('ada');

  const { result, sent } = await sends(() =>
    Promise.all(Array.from({ length: 20 }, (_each, index) => send(index % 2 ? 'ada' : 'operator', id))),
  );

  expect(sent).toBe(1);
  const ids = result.map(({ data }) => data.sendReceipt.receipt?.id);
  expect(new Set(ids).size).toBe(1);
  const later = await sends(() => send('operator', id));
  expect(later.sent).toBe(0);
  expect(later.result.data.sendReceipt.receipt.id).toBe(ids[0]);
});

test('it is not sent again when the record of its effect was forgotten, as all are after 30 days', async () => {
  await using server = await temporaryPostgres();
  const PLAZA_KEYS = `k1:${Buffer.alloc(32, 1).toString('base64')}`;
  await using own = await startPlaza({ DATABASE_URL: server.url, PLAZA_KEYS });
  const id = await paid('ada', {}, own);
  const first = await own.ask('ada', SEND, { id });
  const db = await openDatabase({ url: server.url, folder: null });
  const forgotten = await db.query('delete from messaging.effect returning id');
  await db.close();
  expect(forgotten).not.toEqual([]);

  const { result, calls } = await own.callsOf(() => own.ask('ada', SEND, { id }));

  expect(Object.keys(calls)).not.toContain(SENT);
  expect(result.data.sendReceipt.receipt.id).toBe(first.data.sendReceipt.receipt.id);
});

test('it goes by the channel that the payer has chosen', async () => {
  const chosen = await plaza.ask('ada', PREFER, { channel: 'WHATSAPP' });
  expect(chosen.data.setPreferredChannel.person.preferredChannel).toBe('WHATSAPP');

  const { data } = await send('ada', await paid('ada'));

  expect(data.sendReceipt.receipt).toMatchObject({ channel: 'WHATSAPP', to: '+12025550143' });
  const forgotten = await plaza.ask('ada', PREFER, { channel: null });
  expect(forgotten.data.setPreferredChannel.person.preferredChannel).toBeNull();
});

test('it goes where the payer has not asked for no more messages, and nowhere when they have everywhere', async () => {
  const consent = (channel: string, optedIn: boolean) =>
    plaza.ask(
      'ada',
      `mutation { recordChannelConsent(input: { channel: ${channel}, optedIn: ${optedIn}, source: FORM }) { link { optedOut } } }`,
    );
  await consent('SMS', false);
  const other = await send('ada', await paid('ada'));
  expect(other.data.sendReceipt.receipt).toMatchObject({ channel: 'WHATSAPP' });

  await consent('WHATSAPP', false);
  const id = await paid('ada');
  const { result, sent } = await sends(() => send('ada', id));
  expect(result.data.sendReceipt.problem).toMatchObject({
    __typename: 'ReceiptUndeliverable',
    reason: 'OPTED_OUT',
  });
  expect(sent).toBe(0);
  for (const channel of ['SMS', 'WHATSAPP']) await consent(channel, true);
});

test('quiet hours do not hold it up', async () => {
  const quiet = (hours: string) =>
    plaza.ask('ada', `mutation { setQuietHours(input: { hours: ${hours} }) { person { id } } }`);
  const time = (hours: number) => new Date(Date.now() + hours * 3_600_000).toISOString().slice(11, 16);
  await quiet(`{ from: "${time(-1)}", to: "${time(2)}", timeZone: "UTC" }`);

  const { data } = await send('ada', await paid('ada'));

  expect(data.sendReceipt.problem).toBeNull();
  await quiet('null');
});

test('an answer that was lost is found, and nothing is sent twice', async () => {
  const id = await paid('ada');
  plaza.sandbox.faults.add({
    provider: 'twilio',
    method: 'POST',
    path: '/twilio/api',
    resetAfter: true,
    times: 1,
  });

  const { result, sent } = await sends(async () => {
    const first = await send('ada', id);
    await expect
      .poll(async () => (await send('ada', id)).data.sendReceipt.receipt?.id, {
        timeout: 30_000,
        interval: 500,
      })
      .toMatch(/^SM/);
    return first;
  });

  expect(result.data.sendReceipt.problem).toEqual({ __typename: 'OutcomePending', retryable: true });
  expect(sent).toBe(1);
});

test('what is not paid has no receipt, nor who cannot be written to', async () => {
  const open = await paid('ada', { confirm: false });
  expect((await send('ada', open)).data.sendReceipt).toMatchObject({
    receipt: null,
    problem: { __typename: 'ReceiptNotDue', retryable: false },
  });
  const silent = await sends(async () => send('eli', await paid('eli')));
  expect(silent.sent).toBe(0);
  expect(silent.result.data.sendReceipt.problem).toMatchObject({
    __typename: 'ReceiptUndeliverable',
    reason: 'NO_ADDRESS',
  });
  const optedOut = plaza.sandbox.world.people.find(({ addresses }) =>
    addresses.some((address) => plaza.sandbox.world.optedOut.includes(address)),
  )!;
  await plaza.ask(optedOut.subject, PREFER, { channel: 'SMS' });
  const refused = await send('operator', await paid(optedOut.subject));
  expect(refused.data.sendReceipt.problem).toMatchObject({ reason: 'OPTED_OUT' });
});

test('nobody sends somebody else’s, nor without the scopes; an unknown payment is none', async () => {
  const id = await paid('ada');

  const foreign = await sends(() => send('ben', id));
  expect(foreign.result.errors![0]!.extensions).toMatchObject({
    code: 'NOT_FOUND',
    argument: 'input.paymentId',
  });
  for (const scopes of [['payments:read'], ['messages:write']]) {
    const { errors } = await plaza.ask('ada', SEND, { id }, { scopes });
    expect(errors![0]!.extensions.code).toBe('FORBIDDEN');
  }
  const wrong = await send('ada', 'po_1');
  expect(wrong.errors![0]!.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'input.paymentId' });
  expect(foreign.sent).toBe(0);
  await send('ada', id);
  const withheld = await plaza.ask(
    'ada',
    'query ($id: ID!) { payment(id: $id) { receipt { id } } }',
    { id },
    { scopes: ['payments:read'] },
  );
  expect(withheld.data.payment.receipt).toBeNull();
  expect(withheld.extensions!.plaza!.nulls).toMatchObject([{ cause: 'scope' }]);
});
