import { readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readConfigFile } from '../config-file.ts';
import { defaultPolicy, policyOf, Upstream } from './settings.ts';

const partner = { name: 'loyalty', url: 'https://loyalty.example/graphql', schema: 'loyalty.graphql' };

/** The file with this part `upstream`, read. */
async function read(upstream: object) {
  const folder = await mkdtemp(join(tmpdir(), 'plaza-upstream-'));
  const file = join(folder, 'plaza.config.json');
  await writeFile(file, JSON.stringify({ subgraphs: [partner], upstream }));
  try {
    return readConfigFile(file, true).upstream;
  } finally {
    await rm(folder, { recursive: true });
  }
}

test('what is set for a subgraph by name goes before what is set for all', async () => {
  const upstream = await read({
    defaults: { sockets: 8, retries: 1 },
    subgraphs: { loyalty: { sockets: 4, forwardHeaders: ['authorization'] }, payments: { retries: 0 } },
  });

  expect(policyOf(upstream, 'loyalty')).toEqual({
    sockets: 4,
    retries: 1,
    forwardHeaders: ['authorization'],
  });
  expect(policyOf(upstream, 'payments')).toEqual({ sockets: 8, retries: 0 });
  expect(policyOf(upstream, 'people')).toEqual({ sockets: 8, retries: 1 });
  expect(policyOf(Upstream.parse({}), 'people')).toEqual({});
});

test.each([
  [
    'a name that leads nowhere',
    { subgraphs: { loyality: {} } },
    /"upstream.subgraphs.loyality" is no subgraph/,
  ],
  ['an unknown key', { defaults: { timeout: 1 } }, /"upstream.defaults"/],
  ['no sockets', { subgraphs: { loyalty: { sockets: 0 } } }, /"upstream.subgraphs.loyalty.sockets"/],
  ['a hop', { subgraphs: { loyalty: { forwardHeaders: ['connection'] } } }, /forwardHeaders.0" never passes/],
  ['a header of ours', { defaults: { returnHeaders: ['plaza-ledger'] } }, /returnHeaders.0" never passes/],
  [
    'credentials to all',
    { defaults: { forwardHeaders: ['cookie'] } },
    /"upstream.defaults.forwardHeaders" must not/,
  ],
  [
    'credentials to ours',
    { subgraphs: { people: { forwardHeaders: ['authorization'] } } },
    /"upstream.subgraphs.people.forwardHeaders" must not name authorization/,
  ],
])('%s is refused with its key', async (_name, upstream, message) => {
  await expect(read(upstream)).rejects.toThrow(message);
});

test('docs/configuration.md has a row for every key, with the default that holds', () => {
  const documentation = readFileSync('docs/configuration.md', 'utf8');
  const rows = [...documentation.matchAll(/^\| `upstream\.…\.(\w+)` *\| ([^|]*?) *\|/gm)];
  const documented = Object.fromEntries(rows.map(([, key, value]) => [key!, value!.replaceAll('`', '')]));
  const keys = Object.keys(Upstream.shape.defaults.unwrap().shape);

  expect(Object.keys(documented).toSorted()).toEqual(keys.toSorted());
  for (const [key, value] of Object.entries(defaultPolicy)) {
    expect([key, documented[key]]).toEqual([key, Array.isArray(value) ? 'none' : String(value)]);
  }
});
