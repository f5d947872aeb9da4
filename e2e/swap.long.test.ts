import { mkdtempSync, renameSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { Pool } from 'undici';
import { expect, test } from 'vitest';
import { compose } from '#schema/compose.ts';
import { readConfig } from '#gateway/config.ts';
import { startStandalone } from '#gateway/standalone.ts';
import { startPlainSubgraph } from './plain-subgraph.ts';

const SWAPS = 50;
const EVERY_MS = 5;

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

/** What is in use once the garbage is gone, bytes. */
async function used(): Promise<number> {
  for (let round = 0; round < 4; round += 1) {
    collect();
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return process.memoryUsage().heapUsed;
}

test('50 supergraphs are swapped at 200 requests a second: none fails, and memory stays flat', async () => {
  await using users = await startPlainSubgraph(
    `type Query { me: User } type User @key(fields: "id") { id: ID! name: String! }`,
    { Query: { me: () => ({ id: '1', name: 'Ada' }) } },
  );
  await using ages = await startPlainSubgraph(`type User @key(fields: "id") { id: ID! age: Int }`, {
    User: { age: async () => new Promise((resolve) => setTimeout(() => resolve(36), 20)) },
  });
  const versions = ['One', 'Two'].map(
    (name) =>
      compose([
        { name: 'users', sdl: users.sdl, url: users.url },
        {
          name: 'ages',
          sdl: `${ages.sdl}\n"Only here to tell versions apart." type ${name} { id: ID }`,
          url: ages.url,
        },
      ]).supergraphSdl,
  );
  const file = join(mkdtempSync(join(tmpdir(), 'plaza-swap-')), 'supergraph.graphql');
  const put = (index: number) => {
    // A half-written file would be refused, which is right and not what is tested here.
    writeFileSync(`${file}.new`, versions[index % 2]!);
    renameSync(`${file}.new`, file);
  };
  put(0);
  const config = readConfig({ PORT: '0', PLAZA_DATA: 'memory', LOG_LEVEL: 'silent' }, { alone: true });
  await using gateway = await startStandalone(config, { supergraph: file, subgraphs: [] });
  const pool = new Pool(new URL(gateway.url).origin, { connections: 64 });
  const read = async () => {
    const { body } = await pool.request({ path: '/ready', method: 'GET' });
    return ((await body.json()) as { supergraph: { version: string } }).supergraph.version;
  };
  const answers = new Map<string, number>();
  let asked = 0;
  const ask = async () => {
    asked += 1;
    const body = JSON.stringify({ query: '{ me { name age } }' });
    const text = await pool
      .request({ path: '/graphql', method: 'POST', headers: { 'content-type': 'application/json' }, body })
      .then((response) => response.body.text(), String);
    answers.set(text, (answers.get(text) ?? 0) + 1);
  };

  const under: Promise<void>[] = [];
  const startedMs = Date.now();
  // What a busy moment held up is asked right after it.
  const load = setInterval(() => {
    while (asked < (Date.now() - startedMs) / EVERY_MS) under.push(ask());
  }, EVERY_MS);
  let heapAfterTen = 0;
  for (let swap = 1; swap <= SWAPS; swap += 1) {
    const before = await read();
    put(swap);
    while ((await read()) === before) await new Promise((resolve) => setTimeout(resolve, 20));
    if (swap === 10) heapAfterTen = await used();
  }
  const seconds = (Date.now() - startedMs) / 1_000;
  clearInterval(load);
  await Promise.all(under);
  const heapAfterAll = await used();
  await pool.close();

  console.log(
    `${asked} requests in ${seconds.toFixed(1)} s over ${SWAPS} swaps; heap ${Math.round(heapAfterTen / 1e6)} MB after 10, ${Math.round(heapAfterAll / 1e6)} MB after all`,
  );
  expect([...answers.keys()]).toEqual(['{"data":{"me":{"name":"Ada","age":36}}}\n']);
  expect(asked / seconds).toBeGreaterThan(195);
  expect(heapAfterAll).toBeLessThan(heapAfterTen * 1.25 + 8e6);
});
