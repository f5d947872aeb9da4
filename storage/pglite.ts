import { existsSync, mkdirSync } from 'node:fs';
import { PGlite } from '@electric-sql/pglite';
import { typeIds, type Db, type Queryable } from './database.ts';
import { lockFolder } from './lock.ts';
import { emptyCluster } from './template.ts';

const parsers = {
  [typeIds.int8]: Number,
  [typeIds.date]: (text: string) => text,
  [typeIds.timestamptz]: (text: string) => new Date(text),
};

/**
 * PostgreSQL inside this process. It runs without fsync: safe against a killed process, not against power loss.
 *
 * @param folder where it keeps its files; null keeps everything in memory
 * @throws Error naming the process that holds the folder, when one does
 */
export async function openPglite(folder: string | null): Promise<Db> {
  if (folder) mkdirSync(folder, { recursive: true });
  const unlock = folder ? lockFolder(folder) : () => {};
  const made = folder !== null && existsSync(`${folder}/pgdata/PG_VERSION`);
  const pglite = await PGlite.create({
    ...(folder && { dataDir: `${folder}/pgdata` }),
    ...(!made && { loadDataDir: await emptyCluster() }),
    parsers,
    // For one user: PostgreSQL's own default of 128 MB would be taken from this process.
    postgresqlconf: ['shared_buffers=16MB', 'wal_buffers=1MB'],
  }).catch((error: unknown) => {
    unlock();
    throw new Error(
      `The embedded database in ${folder ?? 'memory'} does not open: start over with "npm start -- --fresh", or use DATABASE_URL.`,
      { cause: error },
    );
  });
  const over = (target: Pick<PGlite, 'query'>): Queryable => ({
    query: async <T>(sql: string, parameters: readonly unknown[] = []) =>
      (await target.query<T>(sql, [...parameters])).rows,
  });
  return {
    description: folder ? `embedded PGlite in ${folder}` : 'embedded PGlite in memory',
    shared: false,
    ...over(pglite),
    exec: async (sql) => void (await pglite.exec(sql)),
    tx: (work) => pglite.transaction((tx) => work(over(tx as unknown as Pick<PGlite, 'query'>))),
    close: async () => {
      await pglite.close();
      unlock();
    },
  };
}
