import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';

/**
 * An empty cluster to start a new database from. Making one takes seconds, loading one a fraction: so the first
 * is kept beside the package that made it, under `node_modules/.cache/plaza`.
 */
export async function emptyCluster(): Promise<Blob> {
  const entry = createRequire(import.meta.url).resolve('@electric-sql/pglite');
  const manifest = await readFile(join(dirname(entry), '..', 'package.json'), 'utf8');
  const { version } = JSON.parse(manifest) as { version: string };
  const file = join(import.meta.dirname, '..', 'node_modules', '.cache', 'plaza', `pglite-${version}.tar`);
  const kept = await readFile(file).catch(() => null);
  if (kept) return new Blob([kept]);
  const pglite = await PGlite.create();
  const dump = await pglite.dumpDataDir('none');
  await pglite.close();
  // Another process may do the same: each writes a file of its own and the last rename wins. No cache is no failure.
  const draft = `${file}.${process.pid}`;
  await mkdir(dirname(file), { recursive: true })
    .then(async () => writeFile(draft, Buffer.from(await dump.arrayBuffer())))
    .then(() => rename(draft, file))
    .catch(() => {});
  return dump;
}
