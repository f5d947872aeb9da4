import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { startPlaza, type PlazaUnderTest } from './plaza.ts';
import { run } from './process.ts';

let plaza: PlazaUnderTest;

beforeAll(async () => {
  plaza = await startPlaza();
});
beforeEach(() => plaza.sandbox.faults.clear());
afterAll(() => plaza[Symbol.asyncDispose]());

const CREATE = `mutation ($input: CreatePaymentInput!) {
  createPayment(input: $input) { payment { id } problem { __typename ... on Problem { message retryable } } }
}`;
const UNKNOWN = `{ unknownPaymentEffects { edges { node { id mutation idempotencyKey state note } } } }`;
const SETTLE = `mutation ($input: SettlePaymentEffectInput!) {
  settlePaymentEffect(input: $input) { effect { id state payment { id } } }
}`;
let keys = 0;

function pay(idempotencyKey: string) {
  const amount = { amount: 500, currency: 'USD' };
  const input = { amount, paymentMethodId: 'pm_card_visa', confirm: true, idempotencyKey };
  return plaza.ask('ada', CREATE, { input });
}

/** A payment that Stripe says nothing about, not even afterwards. @returns the effect's id */
async function lost(): Promise<{ id: string; key: string }> {
  const key = `lost ${++keys}`;
  plaza.sandbox.faults.add({ provider: 'stripe', path: '/v1', status: 503 });
  await pay(key);
  const { data } = await plaza.ask('operator', UNKNOWN);
  const nodes = data.unknownPaymentEffects.edges.map(({ node }: { node: object }) => node);
  const { id } = nodes.find((node: { idempotencyKey: string }) => node.idempotencyKey === key);
  return { id, key };
}

/** As an operator at a terminal. */
async function effects(args: string[], env: Record<string, string> = {}) {
  const settings = { PLAZA_URL: plaza.url, SANDBOX_URL: plaza.sandbox.url, ...env };
  await using command = run('npm', ['run', '--silent', 'effects', '--', ...args], settings);
  const { code } = await command.ended;
  return { code, out: command.stdout(), err: command.stderr() };
}

test('an operator sees what nobody knows, and settles it; nobody else does either', async () => {
  const { id, key } = await lost();
  plaza.sandbox.faults.clear();
  plaza.sandbox.faults.add({ provider: 'stripe', path: '/v1/payment_intents', method: 'POST', status: 503 });
  const input = { id, outcome: 'NOTHING', reason: 'Stripe’s dashboard shows none.' };

  for (const member of ['ada', 'analyst']) {
    const { errors } = await plaza.ask(member, UNKNOWN);
    expect(errors![0]!.extensions.code).toBe('FORBIDDEN');
    const refused = await plaza.ask(member, SETTLE, { input });
    expect(refused.errors![0]!.extensions.code).toBe('FORBIDDEN');
  }
  const { data } = await plaza.ask('operator', SETTLE, { input });
  plaza.sandbox.faults.clear();

  expect(data.settlePaymentEffect.effect).toEqual({ id, state: 'NOTHING', payment: null });
  expect((await pay(key)).data.createPayment.payment.id).toMatch(/^pi_/);
});

test('the command lists what waits, as a table and as JSON, and says so where nothing does', async () => {
  expect(await effects(['--unknown'])).toEqual({
    code: 0,
    out: 'Nothing waits for an operator.\n',
    err: '',
  });
  const { id, key } = await lost();

  const table = await effects(['--unknown']);
  const json = await effects(['--unknown', '--json']);

  expect(table.out).toMatch(/^ID +MUTATION +STATE +SINCE +APP AND SUBJECT +WHAT IS KNOWN\n/);
  expect(table.out).toContain(`${id}  createPayment  UNKNOWN`);
  expect(JSON.parse(json.out)).toMatchObject([{ id, idempotencyKey: key, state: 'UNKNOWN' }]);
});

test('the command settles what happened by the object that came of it', async () => {
  const made = (await pay('made')).data.createPayment.payment.id as string;
  const { id, key } = await lost();
  const settle = ['--settle', id, '--outcome', 'happened', '--reason', 'Seen at Stripe.'];

  const without = await effects(settle);
  const settled = await effects([...settle, '--object', made]);
  const again = await effects([...settle, '--object', made]);
  plaza.sandbox.faults.clear();

  expect(without).toMatchObject({
    code: 1,
    err: 'Say what came of it: the id at Stripe, pi_….\n',
  });
  expect(settled).toEqual({ code: 0, out: `${id} (createPayment) is DONE.\n`, err: '' });
  expect(again).toMatchObject({ code: 1, err: expect.stringContaining(`No effect ${id} waits`) });
  expect((await pay(key)).data.createPayment.payment.id).toBe(made);
});

test.each([
  [[], {}, 'Say either --unknown or --settle ID: --help explains both.\n'],
  [['--known'], {}, "Unknown option '--known': --help lists what there is.\n"],
  [['--settle', 'eff_1'], {}, 'Say what became of it: --outcome happened, or --outcome nothing.\n'],
  [['--settle', 'eff_1', '--outcome', 'nothing'], {}, 'Say why you know, for the audit: --reason "…".\n'],
  [
    ['--unknown'],
    { PLAZA_URL: 'http://127.0.0.1:9' },
    'No Plaza answers at http://127.0.0.1:9: start it with "npm start", or set PLAZA_URL.\n',
  ],
  [['--unknown'], { PLAZA_TOKEN: 'no' }, 'The token is not accepted: set PLAZA_TOKEN to another.\n'],
  [
    ['--unknown'],
    { PLAZA_URL: 'here' },
    'The setting PLAZA_URL is no http or https URL: correct or unset it.\n',
  ],
])('%j says what is wrong in a sentence', async (args, env, sentence) => {
  expect(await effects(args, env)).toEqual({ code: 1, out: '', err: sentence });
});

test('help comes without Plaza', async () => {
  const { code, out } = await effects(['--help'], { PLAZA_URL: 'http://127.0.0.1:9' });

  expect([code, out]).toEqual([0, expect.stringContaining('Usage: npm run --silent effects')]);
});
