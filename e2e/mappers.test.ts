import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { mappers } from '../codegen.ts';

const cut = Object.entries(mappers).flatMap(([subgraph, types]) =>
  Object.entries(types).flatMap(([type, fields]) => fields.map((field) => [subgraph, type, field] as const)),
);

test.each(cut)(
  '%s: the field %s.%s, which no mapper fills, has a resolver',
  async (subgraph, type, field) => {
    const folder = new URL(`../subgraphs/${subgraph}/resolvers/`, import.meta.url);
    const modules = await Promise.all(readdirSync(folder).map((file) => import(new URL(file, folder).href)));

    const resolvers = modules.map((module) => (module as Record<string, Record<string, unknown>>)[type]);

    expect(resolvers.find((found) => found !== undefined)?.[field]).toBeTypeOf('function');
  },
);
