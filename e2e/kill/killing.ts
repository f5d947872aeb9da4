import { randomBytes } from 'node:crypto';
import { Stripe } from 'stripe';
import { expect } from 'vitest';
import { npmStart, temporaryFolder, type StartedPlaza } from '../process.ts';
import { startKillDatabase, type Hold, type KillDatabase } from './database.ts';
import { freePort } from './free-port.ts';
import { startKillSandbox, type KillSandbox } from './sandbox.ts';

/** A mutation of several calls that is under way when its process dies. */
export interface Victim {
  /** Stops it at its seam. */
  hold(): Promise<Hold>;
  /** What must be there before, made by the first process. */
  prepare?(plaza: StartedPlaza): Promise<void>;
  ask(plaza: StartedPlaza): ReturnType<StartedPlaza['ask']>;
  /** Its record's state, as its client may ask. */
  state(plaza: StartedPlaza): Promise<string>;
}

export interface Killing extends AsyncDisposable {
  database: KillDatabase;
  sandbox: KillSandbox;
  stripe: Stripe;
  /** Has one call fail at the sandbox. */
  faulting(provider: string, path: string, fault: object): () => Promise<Hold>;
  /** Kills a process at the seam, starts another one, waits until it has settled, and asks again. @returns what is answered then */
  kill(victim: Victim): ReturnType<StartedPlaza['ask']>;
}

/** Plaza as real processes over a real PostgreSQL and a sandbox that outlive them. */
export async function startKilling(): Promise<Killing> {
  const keys = `k1:${randomBytes(32).toString('base64')}`;
  const [database, sandbox] = await Promise.all([startKillDatabase(await freePort()), startKillSandbox()]);
  const { port } = new URL(sandbox.url);
  const start = (folder: string) =>
    npmStart(folder, {
      DATABASE_URL: database.url,
      PLAZA_KEYS: keys,
      SANDBOX_URL: sandbox.url,
      OIDC_ISSUER: `${sandbox.url}/identity`,
    });
  return {
    database,
    sandbox,
    stripe: new Stripe('sk_test_sandbox', { host: '127.0.0.1', port, protocol: 'http', telemetry: false }),
    faulting: (provider, path, fault) => async () => {
      const before = await sandbox.faulted();
      await sandbox.fault({ provider, method: 'POST', path, ...fault });
      return {
        reached: () => expect.poll(sandbox.faulted, { timeout: 40_000 }).toBeGreaterThan(before),
        release: sandbox.clearFaults,
      };
    },
    async kill({ hold: seam, prepare, ask, state }) {
      await using folder = await temporaryFolder();
      {
        await using plaza = await start(folder.path);
        await prepare?.(plaza);
        const hold = await seam();
        const asked = ask(plaza).catch(() => null);
        await hold.reached(1);

        // SIGKILL to the whole group: nothing of Plaza runs on.
        await plaza[Symbol.asyncDispose]();

        await asked;
        await hold.release();
        await sandbox.clearFaults();
      }
      await using again = await start(folder.path);
      const startedMs = Date.now();
      await expect.poll(() => state(again), { timeout: 90_000, interval: 250 }).toBe('DONE');
      console.log(`settled within ${Math.ceil((Date.now() - startedMs) / 1000)} s without a client`);
      return await ask(again);
    },
    [Symbol.asyncDispose]: async () => {
      await sandbox[Symbol.asyncDispose]();
      await database[Symbol.asyncDispose]();
    },
  };
}
