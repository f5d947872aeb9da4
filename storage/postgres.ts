import pg from 'pg';
import { typeIds, type Db, type Queryable } from './database.ts';

const parsers: Record<number, (text: string) => unknown> = {
  [typeIds.int8]: Number,
  [typeIds.date]: (text) => text,
  [typeIds.timestamptz]: (text) => new Date(text),
};

/** A pool of connections to a PostgreSQL server, at most ten. */
export function connectPostgres(url: string): Db {
  const pool = new pg.Pool({
    connectionString: url,
    max: 10,
    connectionTimeoutMillis: 5_000,
    types: {
      getTypeParser: ((id: number, format?: 'text' | 'binary') =>
        parsers[id] ?? pg.types.getTypeParser(id, format)) as typeof pg.types.getTypeParser,
    },
  });
  // An idle connection that the server closes is replaced at the next query; unheard it would end the process.
  pool.on('error', () => {});
  const over = (target: Pick<pg.Pool, 'query'>): Queryable => ({
    query: async <T>(sql: string, parameters: readonly unknown[] = []) =>
      (await target.query(sql, [...parameters])).rows as T[],
  });
  const { host, pathname } = new URL(url);
  return {
    description: `PostgreSQL at ${host}${pathname}`,
    shared: true,
    ...over(pool),
    exec: async (sql) => void (await pool.query(sql)),
    tx: async (work) => {
      const client = await pool.connect();
      try {
        await client.query('begin');
        const result = await work(over(client));
        await client.query('commit');
        client.release();
        return result;
      } catch (error) {
        // A connection on which even the rollback fails is thrown away.
        const broken = await client.query('rollback').then(
          () => undefined,
          (reason: Error) => reason,
        );
        client.release(broken);
        throw error;
      }
    },
    close: () => pool.end(),
  };
}
