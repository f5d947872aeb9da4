import { randomBytes } from 'node:crypto';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { npmStart, temporaryFolder, type StartedPlaza } from '../process.ts';
import { makeAttempts, type Attempt } from './attempts.ts';
import { freePort } from './free-port.ts';
import { startKillDatabase, type Hold, type KillDatabase } from './database.ts';
import { startKillSandbox, type KillSandbox } from './sandbox.ts';

let database: KillDatabase;
let sandbox: KillSandbox;
const keys = `k1:${randomBytes(32).toString('base64')}`;
/** Lives so far: every seam has keys and objects of its own. */
let lives = 0;

beforeAll(async () => {
  [database, sandbox] = await Promise.all([startKillDatabase(await freePort()), startKillSandbox()]);
});
// A test that fails must not leave its faults to the next.
afterEach(() => sandbox.clearFaults());
afterAll(async () => {
  await sandbox?.[Symbol.asyncDispose]();
  await database?.[Symbol.asyncDispose]();
});

const start = (folder: string) =>
  npmStart(folder, {
    DATABASE_URL: database.url,
    PLAZA_KEYS: keys,
    SANDBOX_URL: sandbox.url,
    OIDC_ISSUER: `${sandbox.url}/identity`,
  });

/** Faults on the call of each attempt. A line that is cut is cut twice: stripe-node tries once more by itself. */
function faulting(fault: object) {
  return async (attempts: readonly Attempt[]): Promise<Hold> => {
    const before = await sandbox.faulted();
    for (const { call } of attempts) await sandbox.fault({ ...call, ...fault });
    return {
      reached: (count) =>
        expect.poll(sandbox.faulted, { timeout: 40_000 }).toBeGreaterThanOrEqual(before + count),
      release: sandbox.clearFaults,
    };
  };
}

interface Seam {
  name: string;
  /** Makes all attempts stop there. */
  hold(attempts: readonly Attempt[]): Promise<Hold>;
  /** Whether the providers did their work before the process died. */
  done: boolean;
  /** Whether the answers are lost for good: a bank's access token is, where Plaid has given it out. */
  lost?: true;
  /** The clients are answered before the process is stopped: each subgraph's settler is stopped instead. */
  pending?: true;
}

const seams: readonly Seam[] = [
  { name: 'before the record is written', hold: () => database.holdInserts(), done: false },
  {
    name: 'after the record, before it is marked',
    hold: () => database.holdUpdates(`new.state = 'started'`),
    done: false,
  },
  { name: 'after the call has left, before it is processed', hold: faulting({ hang: true }), done: false },
  {
    name: 'after it is processed, before the answer',
    hold: faulting({ hangAfter: true }),
    done: true,
    lost: true,
  },
  {
    name: 'after the answer, before the outcome is written',
    hold: () => database.holdUpdates(`new.state = 'done'`),
    done: true,
  },
  {
    name: 'after the answer was lost, before it is settled',
    hold: async (attempts) => {
      await faulting({ resetAfter: true, times: 2 })(attempts);
      return database.holdUpdates(`old.state = 'unknown'`);
    },
    done: true,
    lost: true,
    pending: true,
  },
  {
    name: 'while it is settled',
    hold: async (attempts) => {
      await faulting({ resetAfter: true, times: 2 })(attempts);
      return database.holdUpdates(`old.state = 'unknown' and new.state = 'done'`);
    },
    done: true,
    lost: true,
    pending: true,
  },
];

/** Payments, banking and messaging. */
const SUBGRAPHS = 3;

test.each(seams)(
  'killed $name, and restarted: one effect',
  { timeout: 240_000 },
  async ({ name, ...seam }) => {
    await using folder = await temporaryFolder();
    const life = (lives += 1);
    let attempts: Attempt[];
    {
      await using plaza = await start(folder.path);
      attempts = await makeAttempts(sandbox, life);
      const hold = await seam.hold(attempts);
      const asked = attempts.map((attempt) => insist(plaza, attempt));
      if (seam.pending) await Promise.all(asked);
      await hold.reached(seam.pending ? SUBGRAPHS : attempts.length);

      // SIGKILL to the whole group: nothing of Plaza runs on.
      await plaza[Symbol.asyncDispose]();

      await Promise.all(asked);
      await hold.release();
      await sandbox.clearFaults();
    }
    for (const { mutation, effects } of attempts) {
      expect([mutation, await effects()]).toEqual([mutation, seam.done ? 1 : 0]);
    }
    const diedMs = Date.now();

    await using again = await start(folder.path);
    const settledMs = await settled(again, attempts, diedMs);
    console.log(`killed ${name}: settled within ${Math.ceil(settledMs / 1000)} s without a client`);
    const payloads = await Promise.all(attempts.map((attempt) => untilAnswered(again, attempt)));

    for (const [index, { mutation, effects }] of attempts.entries()) {
      expect([mutation, await effects()]).toEqual([mutation, 1]);
      const orphan = seam.lost && mutation === 'connectBank';
      expect(payloads[index]!.problem?.__typename).toBe(orphan ? 'PublicTokenUnusable' : undefined);
    }
  },
);

test('fifty callers at two processes of one database: one effect, one outcome', async () => {
  await using folders = await temporaryFolder();
  await using one = await start(`${folders.path}/one`);
  await using other = await start(`${folders.path}/other`);
  const attempts = await makeAttempts(sandbox, (lives += 1));

  for (const attempt of attempts) {
    const asked = Array.from({ length: 50 }, (_, caller) => untilAnswered(caller % 2 ? one : other, attempt));
    const payloads = await Promise.all(asked);

    expect(new Set(payloads.map((payload) => JSON.stringify(payload))).size).toBe(1);
    expect(payloads[0]!.problem).toBeNull();
    expect([attempt.mutation, await attempt.effects()]).toEqual([attempt.mutation, 1]);
  }
});

test('the database is killed while the providers work, and comes back: one effect', async () => {
  await using folder = await temporaryFolder();
  await using plaza = await start(folder.path);
  const attempts = await makeAttempts(sandbox, (lives += 1));
  const hold = await faulting({ delayMs: 3_000, times: 1 })(attempts);
  const asked = attempts.map((attempt) => insist(plaza, attempt));
  await hold.reached(attempts.length);

  await database.kill();

  // The answers have come by now, and could not be written down.
  await expect
    .poll(async () => (await Promise.all(attempts.map(({ effects }) => effects()))).join(), {
      timeout: 20_000,
    })
    .toBe('1,1,1,1,1');
  await database.restart();
  await Promise.all(asked);
  await settled(plaza, attempts, Date.now());
  for (const attempt of attempts) {
    const { problem } = await untilAnswered(plaza, attempt);
    expect([attempt.mutation, await attempt.effects()]).toEqual([attempt.mutation, 1]);
    const orphan = attempt.mutation === 'connectBank';
    expect(problem?.__typename).toBe(orphan ? 'PublicTokenUnusable' : undefined);
  }
});

/** Until no record is open, without its client asking for the effect again. @returns how long that took since the kill */
async function settled(plaza: StartedPlaza, attempts: readonly Attempt[], sinceMs: number): Promise<number> {
  const open = new Set(['RECORDED', 'STARTED', 'UNKNOWN']);
  const states = () => Promise.all(attempts.map((attempt) => attempt.state(plaza)));
  await expect
    .poll(async () => (await states()).filter((state) => open.has(state)), { timeout: 75_000, interval: 250 })
    .toEqual([]);
  return Date.now() - sinceMs;
}

/** As a client does: it asks with the same key until it knows. */
async function untilAnswered(plaza: StartedPlaza, attempt: Attempt) {
  for (let tries = 1; ; tries += 1) {
    const payload = await attempt.ask(plaza).catch((error: unknown) => {
      if (tries < 20) return null;
      throw error;
    });
    if (payload && payload.problem?.__typename !== 'OutcomePending') return payload;
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
}

/** As a client does on a busy machine: it asks until its request was taken on, or nobody is there any more. */
async function insist(plaza: StartedPlaza, attempt: Attempt): Promise<void> {
  while (plaza.alive()) {
    await attempt.ask(plaza).catch(() => null);
    if ((await attempt.state(plaza).catch(() => 'NONE')) !== 'NONE') return;
  }
}
