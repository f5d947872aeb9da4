import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readSupergraphSdl } from '#schema/subgraphs.ts';
import type { Send } from '#gateway/upstream/send.ts';
import { createEngine } from './engine.ts';
import { nobody } from './under-test.ts';

const page = readFileSync('docs/engine.md', 'utf8');
const blocks = (language: string): string[] =>
  [...page.matchAll(new RegExp(`^\`\`\`${language}\\n([^]*?)^\`\`\``, 'gm'))].map(([, block]) => block!);

interface Shown {
  id: number;
  subgraph: string;
  after: number[];
  path?: string[];
  requires?: string[];
  variables?: string[];
}

test('the worked example of docs/engine.md is what the engine does', async () => {
  const [query] = blocks('graphql');
  const [plan, requests, data, answer] = blocks('json').map((block) => JSON.parse(block) as unknown);
  const { me } = data as { me: { payments: { edges: [{ node: { id: string; person: object } }] } } };
  const { payments, ...person } = me;
  const [{ node }] = payments.edges;
  const asked: unknown[] = [];
  const roads = new Map<string, Send>(
    ['people', 'payments'].map((to) => [
      to,
      async ({ operation, variables }) => {
        asked.push({ to, query: operation.query, variables: JSON.parse(variables) as unknown });
        if (!variables.includes('representations')) return { data: { me: { ...person } }, calls: [] };
        const entity = to === 'people' ? { ...node.person } : structuredClone({ payments });
        return { data: { _entities: [entity] }, calls: [] };
      },
    ]),
  );
  const engine = await createEngine({ supergraphSdl: readSupergraphSdl(), roads, planner: 'hive' });
  const request = { query: query!, variables: { n: 1, payer: true } };

  const { variant } = await engine.prepare(request);
  const answered = await engine.answer(request, nobody);
  await engine.close();

  for (const { id, subgraph, after, path = [], requires = [], variables = [] } of plan as Shown[]) {
    const fetch = variant.plan.fetches[id]!;
    const [input] = fetch.inputs;
    expect({ subgraph: fetch.subgraph, after: input?.after ?? fetch.after }).toEqual({ subgraph, after });
    expect((input?.path ?? []).map((step) => (step.kind === 'key' ? step.key : '@'))).toEqual(path);
    expect((input?.requires ?? []).flatMap(({ fields }) => fields.map(({ to }) => to))).toEqual(requires);
    expect(fetch.variables).toEqual(variables);
  }
  expect(variant.plan.fetches).toHaveLength((plan as Shown[]).length);
  expect(asked).toEqual(requests);
  expect(answered).toEqual(answer);
});

test('every file of gateway/engine that docs/engine.md names is there', () => {
  const named = [...page.matchAll(/`([\w-]+\.ts)`/g)].map(([, file]) => file!);

  expect(named.length).toBeGreaterThan(30);
  for (const file of named) expect(() => readFileSync(`gateway/engine/${file}`), file).not.toThrow();
});
