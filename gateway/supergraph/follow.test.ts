import {
  existsSync,
  linkSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { startFollowing } from './follow.ts';
import { ask, createGraphs, quiet, supergraphOf } from './graphs-under-test.ts';
import { fileSource } from './source.ts';

const [one, two] = ['one', 'two'].map(supergraphOf) as [string, string];
const BROKEN = 'type Query { broken: String }';
const WHY = 'This is no Federation 2 supergraph: it does not link https://specs.apollo.dev/join.';

function files() {
  const folder = mkdtempSync(join(tmpdir(), 'plaza-follow-'));
  const file = join(folder, 'supergraph.graphql');
  return {
    file,
    kept: join(folder, 'data', 'last-good.graphql'),
    put: (sdl: string) => {
      writeFileSync(`${file}.new`, sdl);
      renameSync(`${file}.new`, file);
    },
  };
}

async function follow({ file, kept }: { file: string; kept: string | null }) {
  const graphs = createGraphs();
  const following = await startFollowing({
    source: fileSource(file),
    create: graphs.create,
    lastGood: kept,
    log: quiet,
  });
  return { ...graphs, ...following };
}

test('a broken supergraph is refused and the state says why, until a good one comes', async () => {
  const { put, ...where } = files();
  put(one);
  const { serving, state, reload, close } = await follow(where);
  const first = state();
  expect(first).toEqual({ version: expect.stringMatching(/^[0-9a-f]{12}$/), since: expect.any(String) });

  put(BROKEN);
  await reload();
  expect(state()).toEqual({ ...first, refused: { reason: WHY, at: expect.any(String) } });
  expect(serving.current.supergraphSdl).toBe(one);

  // The same good one again: nothing is swapped, and the refusal is over.
  put(one);
  await reload();
  expect(state()).toEqual(first);

  put(BROKEN);
  await reload();
  put(two);
  await reload();
  expect(state().version).not.toBe(first.version);
  expect(state()).not.toHaveProperty('refused');
  expect(serving.current.supergraphSdl).toBe(two);
  await close();
});

test('a file that changes is followed without being told', async () => {
  const { put, ...where } = files();
  put(one);
  const { serving, close } = await follow(where);

  put(two);

  await expect.poll(() => serving.current.supergraphSdl, { timeout: 5_000 }).toBe(two);
  await close();
  put(one);
  await new Promise((resolve) => setTimeout(resolve, 600));
  expect(serving.current.supergraphSdl).toBe(two);
});

test('the last good supergraph survives a restart; a broken one never takes its place', async () => {
  const { put, ...where } = files();
  put(one);
  const before = await follow(where);
  put(two);
  await before.reload();
  put(BROKEN);
  await before.reload();
  expect(readFileSync(where.kept, 'utf8')).toBe(two);
  await before.close();

  const after = await follow(where);

  expect(after.serving.current.supergraphSdl).toBe(two);
  expect(after.state().refused?.reason).toBe(WHY);
  expect(readFileSync(where.kept, 'utf8')).toBe(two);
  const answer = ask(after.serving.current, '{ name }');
  await expect.poll(() => after.asked.length).toBe(1);
  after.asked[0]!('Ada');
  expect(await answer).toEqual({ data: { name: 'Ada' } });
  put(one);
  await after.reload();
  expect(after.state()).not.toHaveProperty('refused');
  expect(readFileSync(where.kept, 'utf8')).toBe(one);
  await after.close();
});

test('without a last good one the start fails and says why', async () => {
  const { put, ...where } = files();
  put(BROKEN);

  await expect(follow(where)).rejects.toThrow(WHY);
  await expect(follow({ ...where, kept: null })).rejects.toThrow(WHY);
  expect(existsSync(where.kept)).toBe(false);
});

test('what is kept is put in place whole: nobody ever finds half of it', async () => {
  const { put, ...where } = files();
  put(one);
  const { reload, close } = await follow(where);
  const old = join(where.kept, '../old');
  linkSync(where.kept, old);
  // What a killed process may leave behind.
  writeFileSync(`${where.kept}.new`, 'half of');

  put(two);
  await reload();

  // Written into, the old file would have changed as well.
  expect(readFileSync(old, 'utf8')).toBe(one);
  expect(readFileSync(where.kept, 'utf8')).toBe(two);
  expect(readdirSync(join(where.kept, '..')).toSorted()).toEqual(['last-good.graphql', 'old']);
  await close();
});

test('a folder that cannot be written costs the restart alone', async () => {
  const { put, ...where } = files();
  put(one);
  writeFileSync(join(where.kept, '..'), 'a file where the folder was to be');

  const { state, close } = await follow(where);

  expect(state()).not.toHaveProperty('refused');
  await close();
});
