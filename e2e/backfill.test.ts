import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { startSandbox, type Sandbox } from '#sandbox/sandbox.ts';
import type { Db } from '#storage/database.ts';
import { openDatabase } from '#storage/open.ts';
import { ISSUER } from '#subgraphs/kit/under-test.ts';
import { payer, startPayments } from '#subgraphs/payments/payments-under-test.ts';
import { temporaryPostgres } from './postgres.ts';
import { run, temporaryFolder, type Running } from './process.ts';

vi.setConfig({ testTimeout: 90_000 });

let sandbox: Sandbox;

beforeAll(async () => {
  sandbox = await startSandbox({ port: 0, ticking: false });
});
beforeEach(() => {
  sandbox.faults.clear();
  sandbox.journal.clear();
});
afterAll(() => sandbox.close());

const backfill = (args: readonly string[], env: Record<string, string>): Running =>
  run('npm', ['run', '--silent', 'backfill', '--', ...args], { SANDBOX_URL: sandbox.url, ...env });

/** All that the sandbox was asked for, by endpoint. */
const asked = () => sandbox.journal.counts().byRoute;

async function idsIn(db: Db, table: string): Promise<string[]> {
  return (await db.query<{ id: string }>(`select id from ${table} order by id`)).map(({ id }) => id);
}

/** Until the work has read something, but not all. */
async function underWay(calls: number): Promise<void> {
  await expect
    .poll(() => sandbox.journal.counts().total, { timeout: 60_000, interval: 20 })
    .toBeGreaterThan(calls);
}

test('payments: killed half way and started again, it goes on where it was, on the embedded database', async () => {
  await using folder = await temporaryFolder();
  const env = { PLAZA_DATA: folder.path };
  const pages = Math.ceil(sandbox.world.payments.length / 100);
  sandbox.faults.add({ provider: 'stripe', delayMs: 150 });
  // Without npm between, so that nobody but this test has to bury it.
  const first = run(process.execPath, ['cli/backfill.ts', 'payments'], { SANDBOX_URL: sandbox.url, ...env });
  await underWay(6);
  await first[Symbol.asyncDispose]();
  sandbox.faults.clear();
  const before = sandbox.journal.counts().total;
  expect(before).toBeLessThan(pages);

  await using second = backfill(['payments'], env);
  expect(await second.ended, second.stderr()).toMatchObject({ code: 0 });

  // The newest page once more, and the one that was under way when it was killed.
  expect(sandbox.journal.counts().total).toBeLessThanOrEqual(pages + 2);
  expect(sandbox.journal.counts().total - before).toBeLessThan(pages);
  expect(second.stdout()).toBe('');
  expect(second.stderr()).toMatch(/payments: done, [\d,]+ read, [\d,]+\/s, in [\d.]+ s\./);
  const db = await openDatabase({ folder: `${folder.path}/db` });
  try {
    expect(await idsIn(db, 'payments.object')).toEqual(sandbox.world.payments.map(({ id }) => id).toSorted());
  } finally {
    await db.close();
  }
});

test('payments since a day, on PostgreSQL: what is asked for within that time costs no call afterwards', async () => {
  await using server = await temporaryPostgres();
  const since = '2026-06-01';

  await using filled = backfill(['payments', '--since', since], { DATABASE_URL: server.url });
  expect(await filled.ended, filled.stderr()).toMatchObject({ code: 0 });

  expect(filled.stderr()).toMatch(/^payments since 2026-06-01: /m);
  const within = sandbox.world.payments.filter(({ createdMs }) => createdMs >= Date.parse(since));
  expect(asked()).toEqual({ 'stripe GET /v1/payment_intents': Math.ceil(within.length / 100) });
  const db = await openDatabase({ url: server.url, folder: null });
  const payments = await startPayments(db);
  try {
    await payments.payments.link([
      { issuer: ISSUER, subject: 'ben', customers: [payments.customerOf('ben')] },
    ]);
    const query = `payments(first: 100, where: { createdFrom: "${since}T00:00:00Z" }) { edges { node { id } } }`;
    const calls = await payments.callsOf(async () => {
      const { person } = await payments.person('ben', query, payer('ben'));
      const bens = within.filter(({ subject }) => subject === 'ben').toReversed();
      expect(person.payments.edges.map(({ node }: { node: { id: string } }) => node.id)).toEqual(
        bens.map(({ id }) => id),
      );
    });
    expect(calls).toEqual({});
  } finally {
    await payments.close();
  }
});

test('messages are read whole; a Twilio that is out of breath is asked again later', async () => {
  await using folder = await temporaryFolder();
  sandbox.faults.add({ provider: 'twilio', times: 2, rateLimit: { retryAfterSeconds: 1 } });

  await using filled = backfill(['messaging'], { PLAZA_DATA: folder.path });
  expect(await filled.ended, filled.stderr()).toMatchObject({ code: 0 });

  const db = await openDatabase({ folder: `${folder.path}/db` });
  try {
    expect(await idsIn(db, 'messaging.object')).toEqual(
      sandbox.world.messages.map(({ sid }) => sid).toSorted(),
    );
  } finally {
    await db.close();
  }
});

test('banking: no bank is connected, and it says so', async () => {
  await using folder = await temporaryFolder();

  await using filled = backfill(['banking'], { PLAZA_DATA: folder.path });

  expect(await filled.ended, filled.stderr()).toMatchObject({ code: 0 });
  expect(filled.stderr()).toMatch(/banking: done, 0 banks brought up to date, in/);
});

test.each([
  [[], /Name one of payments, messaging, banking/],
  [['payments', 'banking'], /Name one of/],
  [['payments', '--since', '2026-02-30'], /--since takes a day as YYYY-MM-DD/],
  [['banking', '--since', '2026-01-01'], /Banking takes no --since/],
  [['payments', '--sinse', '2026-01-01'], /--help lists what there is/],
])('%j is refused in one sentence', async (args, sentence) => {
  await using refused = backfill(args, { PLAZA_DATA: 'node_modules/.cache/never' });

  expect(await refused.ended).toMatchObject({ code: 1 });
  expect(refused.stderr()).toMatch(sentence);
  expect(refused.stderr().trim().split('\n')).toHaveLength(1);
});

test('while Plaza works on the embedded database it says which process that is', async () => {
  await using folder = await temporaryFolder();
  const db = await openDatabase({ folder: `${folder.path}/db` });
  try {
    await using refused = backfill(['payments'], { PLAZA_DATA: folder.path });

    expect(await refused.ended).toMatchObject({ code: 1 });
    expect(refused.stderr()).toContain(`is in use by process ${process.pid}`);
  } finally {
    await db.close();
  }
});
