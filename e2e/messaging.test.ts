import { afterAll, beforeAll, expect, test } from 'vitest';
import { startPlaza, type PlazaUnderTest } from './plaza.ts';

let plaza: PlazaUnderTest;

beforeAll(async () => {
  plaza = await startPlaza();
});

afterAll(() => plaza[Symbol.asyncDispose]());

const SEND = `mutation ($input: SendMessageInput!) {
  sendMessage(input: $input) {
    message { id status channel direction to body person { name } }
    problem { __typename ... on Problem { message retryable } ... on RecipientUnreachable { code } }
  }
}`;
const START = `mutation ($input: StartVerificationInput!) {
  startVerification(input: $input) { verification { id to status } problem { __typename ... on Problem { message retryable } } }
}`;
const CHECK = `mutation ($input: CheckVerificationInput!) {
  checkVerification(input: $input) { verification { status } problem { __typename ... on Problem { retryable } } }
}`;

test.each(['SMS', 'WHATSAPP'])(
  'a message is sent by %s to the person’s own address, and is delivered',
  async (channel) => {
    const input = { channel, body: `Your table is ready (${channel})`, idempotencyKey: `send-${channel}` };

    const sent = await plaza.ask('ada', SEND, { input });
    expect(sent.data.sendMessage).toMatchObject({
      problem: null,
      message: {
        channel,
        direction: 'OUTBOUND',
        body: input.body,
        to: '+12025550143',
        person: { name: 'Ada Byrne' },
      },
    });
    const { id, status } = sent.data.sendMessage.message;
    expect(['ACCEPTED', 'QUEUED', 'SENDING', 'SENT']).toContain(status);
    plaza.sandbox.clock.advance(5_000);
    const { data } = await plaza.ask(
      'ada',
      'query ($id: ID!) { message(id: $id) { status sentAt } me { messages(first: 1) { edges { node { id } } } } }',
      { id },
    );

    expect(data.message.status).toBe('DELIVERED');
    expect(data.me.messages.edges[0].node.id).toBe(id);
  },
);

test('the same key sends once, however often it is asked', async () => {
  const input = { channel: 'SMS', body: 'once', idempotencyKey: 'once' };

  const { result, calls } = await plaza.callsOf(() =>
    Promise.all(Array.from({ length: 20 }, () => plaza.ask('ada', SEND, { input }))),
  );

  expect(new Set(result.map(({ data }) => data.sendMessage.message?.id)).size).toBe(1);
  expect(Object.entries(calls).filter(([route]) => route.includes('POST'))).toEqual([
    ['twilio POST /twilio/api/2010-04-01/Accounts/:accountSid/Messages.json', 1],
  ]);
});

test('an answer that was lost leaves the outcome pending; asked again, the message is found and not sent twice', async () => {
  const input = { channel: 'SMS', body: 'lost and found', idempotencyKey: 'lost' };
  plaza.sandbox.faults.add({ provider: 'twilio', method: 'POST', times: 1, resetAfter: true });

  const first = await plaza.ask('ada', SEND, { input });
  expect(first.data.sendMessage.problem).toMatchObject({ __typename: 'OutcomePending', retryable: true });
  const second = await plaza.ask('ada', SEND, { input });

  expect(second.data.sendMessage.message.body).toBe('lost and found');
  const { data } = await plaza.ask('ada', '{ me { messages(first: 20) { edges { node { body } } } } }');
  expect(
    data.me.messages.edges.filter((edge: { node: { body: string } }) => edge.node.body === 'lost and found'),
  ).toHaveLength(1);
});

test('who opted out is not written to', async () => {
  const input = { channel: 'SMS', body: 'hello again', idempotencyKey: 'opted-out' };

  const { data } = await plaza.ask('ivan', SEND, { input });

  expect(data.sendMessage).toMatchObject({
    message: null,
    problem: { __typename: 'RecipientOptedOut', retryable: false },
  });
});

test('a number that cannot be reached is a problem with Twilio’s code', async () => {
  const { data } = await plaza.ask('operator', SEND, {
    input: { to: '+15005550001', channel: 'SMS', body: 'hello', idempotencyKey: 'unreachable' },
  });

  expect(data.sendMessage).toMatchObject({
    message: null,
    problem: { __typename: 'RecipientUnreachable', code: 21211 },
  });
});

test('a number is verified: the wrong code, then the right one, then none is left', async () => {
  const to = '+12025550199';
  const started = await plaza.ask('june', START, { input: { to, idempotencyKey: 'verify' } });
  expect(started.data.startVerification).toMatchObject({
    problem: null,
    verification: { to, status: 'PENDING' },
  });
  const { code } = (await (
    await fetch(`${plaza.sandbox.url}/_sandbox/twilio/verifications/${encodeURIComponent(to)}`)
  ).json()) as { code: string };
  const wrong = code === '000000' ? '111111' : '000000';

  const refused = await plaza.ask('june', CHECK, { input: { to, code: wrong, idempotencyKey: 'wrong' } });
  expect(refused.data.checkVerification.problem).toEqual({ __typename: 'WrongCode', retryable: false });
  const approved = await plaza.ask('june', CHECK, { input: { to, code, idempotencyKey: 'right' } });
  expect(approved.data.checkVerification).toEqual({ verification: { status: 'APPROVED' }, problem: null });
  const over = await plaza.ask('june', CHECK, { input: { to, code, idempotencyKey: 'over' } });
  expect(over.data.checkVerification.problem.__typename).toBe('VerificationNotFound');
});

test('five wrong codes end a verification', async () => {
  const to = '+12025550198';
  await plaza.ask('june', START, { input: { to, idempotencyKey: 'five' } });

  const problems: string[] = [];
  for (let attempt = 0; attempt < 6; attempt += 1) {
    const { data } = await plaza.ask('june', CHECK, {
      input: { to, code: '0000', idempotencyKey: `five-${attempt}` },
    });
    problems.push(data.checkVerification.problem.__typename);
  }

  expect(problems).toEqual([...Array<string>(5).fill('WrongCode'), 'TooManyAttempts']);
});

test('a number is looked up once a day', async () => {
  const LOOKUP = '{ phoneNumber(e164: "+12025550143") { e164 valid countryCode nationalFormat lineType } }';

  const first = await plaza.callsOf(() => plaza.ask('ada', LOOKUP));
  const second = await plaza.callsOf(() => plaza.ask('ada', LOOKUP));

  expect(first.result.data.phoneNumber).toMatchObject({
    e164: '+12025550143',
    valid: true,
    countryCode: 'US',
  });
  expect(Object.values(first.calls)).toEqual([1]);
  expect([second.result.data, second.calls]).toEqual([first.result.data, {}]);
});

test('messages page through everything once, newest first, channel by channel', async () => {
  const PAGE = `query ($after: String, $channel: MessageChannelInput) { me { messages(first: 20, after: $after, channel: $channel) {
    edges { node { id channel createdAt } } pageInfo { hasNextPage endCursor } } } }`;
  const walk = async (channel: string | null) => {
    const seen: { id: string; channel: string; createdAt: string }[] = [];
    let after: string | null = null;
    do {
      const { data } = await plaza.ask('nora', PAGE, { after, channel });
      seen.push(...data.me.messages.edges.map((edge: { node: (typeof seen)[number] }) => edge.node));
      after = data.me.messages.pageInfo.hasNextPage ? data.me.messages.pageInfo.endCursor : null;
    } while (after);
    return seen;
  };

  const [all, sms, whatsapp] = [await walk(null), await walk('SMS'), await walk('WHATSAPP')];

  expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
  expect(all.map(({ createdAt }) => createdAt)).toEqual(
    all
      .map(({ createdAt }) => createdAt)
      .toSorted()
      .toReversed(),
  );
  expect(sms.length + whatsapp.length).toBe(all.length);
  expect(new Set(sms.map(({ channel }) => channel))).toEqual(new Set(['SMS']));
});
