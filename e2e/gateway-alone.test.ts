import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { compose } from '#schema/compose.ts';
import { readConfig } from '#gateway/config.ts';
import { startStandalone, type StandaloneFlags } from '#gateway/standalone.ts';
import { startPlainSubgraph, type PlainSubgraph } from './plain-subgraph.ts';

const USERS = `type Query { me: User fails: Int } type User @key(fields: "id") { id: ID! name: String! }`;
const AGES = `type User @key(fields: "id") { id: ID! age: Int }`;

const users = () =>
  startPlainSubgraph(USERS, {
    Query: {
      me: () => ({ id: '1', name: 'Ada' }),
      fails: () => {
        throw new Error('not today');
      },
    },
  });
const ages = (port = 0) => startPlainSubgraph(AGES, { User: { age: () => 36 } }, port);

const folder = () => mkdtempSync(join(tmpdir(), 'plaza-alone-'));

function supergraph(...subgraphs: [string, PlainSubgraph][]): string {
  return compose(subgraphs.map(([name, { sdl, url }]) => ({ name, sdl, url }))).supergraphSdl;
}

async function start(flags: StandaloneFlags, data = 'memory') {
  const config = readConfig({ PORT: '0', PLAZA_DATA: data, LOG_LEVEL: 'silent' }, { alone: true });
  const gateway = await startStandalone(config, flags);
  return {
    ask: async (query: string, variables: object = {}) => {
      const response = await fetch(`${gateway.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query, variables }),
      });
      return {
        status: response.status,
        ...((await response.json()) as { data?: unknown; errors?: unknown[] }),
      };
    },
    ready: async () =>
      (await (await fetch(`${gateway.url}/ready`)).json()) as {
        status: string;
        supergraph: { version: string; refused?: { reason: string } };
      },
    [Symbol.asyncDispose]: gateway.close,
  };
}

async function until<T>(read: () => Promise<T>, holds: (value: T) => boolean): Promise<T> {
  for (const endMs = Date.now() + 10_000; ;) {
    const value = await read();
    if (holds(value) || Date.now() > endMs) return value;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

test('a supergraph in a file is served without a token, and a change of the file too', async () => {
  await using one = await users();
  await using two = await ages();
  const file = join(folder(), 'supergraph.graphql');
  writeFileSync(file, supergraph(['users', one]));
  await using gateway = await start({ supergraph: file, subgraphs: [] });

  expect(await gateway.ask('{ me { name } }')).toEqual({ status: 200, data: { me: { name: 'Ada' } } });
  expect(await gateway.ask('{ me { age } }')).toMatchObject({ status: 400 });
  expect(
    one.headers.some((headers) => Object.keys(headers).some((name) => name.startsWith('plaza-identity'))),
  ).toBe(false);

  writeFileSync(file, supergraph(['users', one], ['ages', two]));

  const { data } = await until(
    () => gateway.ask('{ me { name age } }'),
    ({ status }) => status === 200,
  );
  expect(data).toEqual({ me: { name: 'Ada', age: 36 } });
});

test('subgraphs are composed at start, by a schema file or by asking, and another address may serve them', async () => {
  await using one = await users();
  await using two = await ages();
  const schema = join(folder(), 'ages.graphql');
  writeFileSync(schema, two.sdl);
  await using composed = await start({ subgraphs: [`users=${one.url}`, `ages=${two.url}=${schema}`] });
  const file = join(folder(), 'supergraph.graphql');
  writeFileSync(
    file,
    compose([{ name: 'users', sdl: one.sdl, url: 'http://nowhere.invalid/graphql' }]).supergraphSdl,
  );
  await using moved = await start({ supergraph: file, subgraphs: [`users=${one.url}`] });

  expect(await composed.ask('{ me { name age } }')).toEqual({
    status: 200,
    data: { me: { name: 'Ada', age: 36 } },
  });
  expect(await moved.ask('{ me { name } }')).toEqual({ status: 200, data: { me: { name: 'Ada' } } });
});

test('a subgraph’s own words pass, with its name, and nothing of where it stands', async () => {
  await using one = await users();
  await using gateway = await start({ subgraphs: [`users=${one.url}`] });

  const answer = await gateway.ask('{ me { name } fails }');

  expect(answer).toMatchObject({
    data: { me: { name: 'Ada' }, fails: null },
    errors: [
      {
        message: 'not today',
        path: ['fails'],
        extensions: { code: 'INTERNAL_SERVER_ERROR', subgraph: 'users' },
      },
    ],
  });
  expect(JSON.stringify(answer)).not.toMatch(/127\.0\.0\.1|stack/);
});

test('a broken supergraph is refused, says why, and the last good one serves on, also over a restart', async () => {
  await using one = await users();
  const data = folder();
  const file = join(folder(), 'supergraph.graphql');
  writeFileSync(file, supergraph(['users', one]));
  {
    await using gateway = await start({ supergraph: file, subgraphs: [] }, data);

    writeFileSync(file, 'type Query { broken: String }');

    const { supergraph: state } = await until(
      gateway.ready,
      (ready) => ready.supergraph.refused !== undefined,
    );
    expect(state.refused?.reason).toBe(
      'This is no Federation 2 supergraph: it does not link https://specs.apollo.dev/join.',
    );
    expect(await gateway.ask('{ me { name } }')).toMatchObject({ data: { me: { name: 'Ada' } } });
  }

  await using again = await start({ supergraph: file, subgraphs: [] }, data);

  expect(await again.ask('{ me { name } }')).toMatchObject({ data: { me: { name: 'Ada' } } });
  expect((await again.ready()).supergraph.refused).toBeDefined();
  await expect(start({ supergraph: file, subgraphs: [] })).rejects.toThrow('no Federation 2 supergraph');
});

test('a start with a subgraph down serves the rest, and the whole once it is there', async () => {
  await using one = await users();
  const free = await ages();
  const { url } = free;
  await free[Symbol.asyncDispose]();
  await using gateway = await start({ subgraphs: [`users=${one.url}`, `ages=${url}`] });

  expect(await gateway.ask('{ me { name } }')).toMatchObject({ data: { me: { name: 'Ada' } } });
  await using _late = await ages(Number(new URL(url).port));

  const { data } = await until(
    () => gateway.ask('{ me { age } }'),
    ({ status }) => status === 200,
  );
  expect(data).toEqual({ me: { age: 36 } });
});

test.each([
  ['@context', 'context', 'https://specs.apollo.dev/context/v0.1', 'uses @context and @fromContext'],
  ['connectors', 'connect', 'https://specs.apollo.dev/connect/v0.2', 'uses connectors'],
  ['@authenticated', 'authenticated', 'https://specs.apollo.dev/authenticated/v0.1', 'uses @authenticated'],
])('a supergraph with %s is refused by name', async (_what, _name, feature, sentence) => {
  await using one = await users();
  const file = join(folder(), 'supergraph.graphql');
  writeFileSync(
    file,
    supergraph(['users', one]).replace('schema\n', `schema\n  @link(url: "${feature}", for: EXECUTION)\n`),
  );

  await expect(start({ supergraph: file, subgraphs: [] })).rejects.toThrow(sentence);
});

test('a flag that cannot be read says what it takes', async () => {
  await expect(start({ subgraphs: ['users'] })).rejects.toThrow(
    '--subgraph takes name=url or name=url=schema-file',
  );
  await expect(start({ supergraph: '/nowhere.graphql', subgraphs: [] })).rejects.toThrow(
    'cannot be read at /nowhere.graphql',
  );
});
