import { readFileSync } from 'node:fs';
import { buildASTSchema, Kind, parse, validate, type OperationDefinitionNode } from 'graphql';
import { expect, test } from 'vitest';
import { createCostRule } from './cost.ts';
import { checkLimits } from './limits.ts';
import { repeat } from './refusal.ts';
import { defaultLimits, LimitSettings } from './settings.ts';
import { parseWithin } from './tokens.ts';

const read = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
const schema = buildASTSchema(parse(read('schema/supergraph.graphql')), { assumeValidSDL: true });
const rule = createCostRule(schema);

function costOf(source: string): number {
  const document = parseWithin(source, defaultLimits);
  checkLimits(document, defaultLimits);
  expect(validate(schema, document)).toEqual([]);
  const operation = document.definitions.find((node) => node.kind === Kind.OPERATION_DEFINITION);
  return rule(document, operation as OperationDefinitionNode)({}, defaultLimits.cost);
}

test('the queries of our own pages are far within the limits', () => {
  const pages = ['README.md', 'docs/errors.md'].map(read).join('\n');
  const sources = [...pages.matchAll(/```graphql\n(.*?)```/gs)].map(([, source]) => source!);

  expect(sources.length).toBeGreaterThan(1);
  for (const source of sources) expect(costOf(source)).toBeLessThan(defaultLimits.cost / 20);
});

test('a large page of an app is within the limits: fifty components, each with its fragment', () => {
  const source = `query Page {
      me { id name ${repeat(50, (i) => `...Part${i}`)} }
    }
    ${repeat(50, (i) => `fragment Part${i} on Person { __typename id name ${i % 5 === 0 ? '...Rows' : ''} }`)}
    fragment Rows on Person {
      payments(first: 50) {
        edges { node { id amount { amount currency } status createdAt paymentMethod { __typename } refunds(first: 5) {
          edges { node { id amount { amount currency } } } } } }
        pageInfo { hasNextPage endCursor }
      }
    }`;

  expect(costOf(source)).toBe(1 + 1 + 50 * (1 + 1 + 1 + 1 + 1 + 5 * 3) + 1);
});

test('settings have defaults, and refuse what is no limit', () => {
  expect(LimitSettings.parse({ depth: 20 })).toEqual({ ...defaultLimits, depth: 20 });
  expect(LimitSettings.safeParse({ deep: 20 }).success).toBe(false);
  expect(LimitSettings.safeParse({ depth: 0 }).success).toBe(false);
  expect(LimitSettings.safeParse({ depth: 51 }).success).toBe(false);
});
