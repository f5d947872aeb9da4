import { buildASTSchema, getIntrospectionQuery, Kind, parse, type OperationDefinitionNode } from 'graphql';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { compose } from '#schema/compose.ts';
import { createCostRule, type OperationCost } from './cost.ts';
import { caught, repeat } from './refusal.ts';

const plaza = costsOf(readFileSync(new URL('../../schema/supergraph.graphql', import.meta.url), 'utf8'));

/** As the gateway reads a supergraph: what an operation of it costs. */
function costsOf(supergraphSdl: string): (source: string) => OperationCost {
  const rule = createCostRule(buildASTSchema(parse(supergraphSdl), { assumeValidSDL: true }));
  return (source) => {
    const document = parse(source);
    const operation = document.definitions.find((node) => node.kind === Kind.OPERATION_DEFINITION);
    return rule(document, operation as OperationDefinitionNode);
  };
}

function supergraph(sdl: string): string {
  return compose([{ name: 'shop', sdl }]).supergraphSdl;
}

test('without directives an object costs 1, a leaf nothing, a list as many times as its arguments say', () => {
  const cost = (source: string, variables = {}) => plaza(source)(variables, 1e9);

  expect(cost('{ me { id name } }')).toBe(1);
  // me 1, the connection 1, and three times an edge, its node and an amount.
  expect(cost('{ me { payments(first: 3) { edges { node { id amount { amount } } } } } }')).toBe(
    1 + 1 + 3 * 3,
  );
  // The default of `first` is 20.
  expect(cost('{ me { payments { edges { node { id } } } } }')).toBe(1 + 1 + 20 * 2);
  const paged = 'query ($n: Int) { me { payments(first: $n) { edges { node { id } } } } }';
  expect(cost(paged, { n: 7 })).toBe(1 + 1 + 7 * 2);
  expect(cost(paged)).toBe(1 + 1 + 20 * 2);
  expect(cost(paged, { n: -5 })).toBe(1 + 1);
  // No argument says how many accounts there are: ten.
  expect(cost('{ me { bankAccounts { id balances { current { amount } } } } }')).toBe(1 + 10 * 3);
});

test('a root field of a mutation costs 10 more, and an input object 1', () => {
  const source = 'mutation ($input: UpdatePersonInput!) { updatePerson(input: $input) { person { id } } }';

  expect(plaza(source)({ input: { name: 'Ada' } }, 1e9)).toBe(10 + 1 + 2);
  expect(plaza('mutation { updatePerson(input: { name: "Ada" }) { person { id } } }')({}, 1e9)).toBe(13);
});

test('what is too dear is refused with limit, cost and the dearest place', () => {
  const cost = plaza(
    '{ me { name } people(first: 100) { edges { node { payments(first: 100) { edges { cursor } } } } } }',
  );

  expect(caught(() => cost({}, 10_000))).toEqual({
    message:
      'The operation costs 10302, most of it at `people.edges.node.payments.edges`; 10000 are allowed: ask for shorter lists or fewer fields.',
    locations: [{ line: 1, column: 1 }],
    extensions: { limit: { name: 'cost', max: 10_000, actual: 10_302 }, code: 'COST_LIMIT' },
  });
  expect(cost({}, 10_302)).toBe(10_302);
});

test('a cost beyond all numbers is refused with a number', () => {
  const nested = '{ payments(first: 2147483647) { edges { node { person '.repeat(40);
  const cost = plaza(`{ me ${nested} { id } ${'} } } }'.repeat(40)} }`);

  expect(caught(() => cost({}, 10_000))?.extensions).toEqual({
    limit: { name: 'cost', max: 10_000, actual: Number.MAX_SAFE_INTEGER },
    code: 'COST_LIMIT',
  });
});

test('fields that are answered as one cost once, wherever they stand', () => {
  const source = `{ me { ...F payments(first: 3) { edges { node { id } } } } }
    fragment F on Person { payments(first: 3) { edges { cursor node { status } } } }`;

  expect(plaza(source)({}, 1e9)).toBe(1 + 1 + 3 * 2);
});

test('what a variable leaves out costs nothing', () => {
  const cost = plaza(`query ($a: Boolean!, $b: Boolean!) {
    me @include(if: $a) { payments(first: 5) @skip(if: $b) { edges { cursor } } }
    me @include(if: $b) { name }
  }`);

  expect(cost({ a: true, b: false }, 1e9)).toBe(1 + 1 + 5);
  expect(cost({ a: true, b: true }, 1e9)).toBe(1);
  expect(cost({ a: false, b: true }, 1e9)).toBe(1);
  expect(cost({ a: false, b: false }, 1e9)).toBe(0);
  expect(plaza('{ me @skip(if: true) { name } }')({}, 1e9)).toBe(0);
});

const priced = (cost: string, listSize: string) => `
  type Query {
    plain(first: Int ${cost}(weight: 3)): [T] ${listSize}(assumedSize: 4, slicingArguments: ["first"], requireOneSlicingArgument: false)
    strict(first: Int, last: Int): [T] ${listSize}(slicingArguments: ["first", "last"])
    page(first: Int, x: In): Page ${listSize}(slicingArguments: ["first"], sizedFields: ["items"], requireOneSlicingArgument: false)
    any: U
    one: I
    kind(e: E): S
  }
  type Mutation { pay(e: E): Int ${cost}(weight: 100) }
  type T ${cost}(weight: 5) { id: ID ${cost}(weight: 2) }
  type Page { items: [T] other: [T] }
  input In { v: Int ${cost}(weight: 7) more: [In] }
  enum E ${cost}(weight: 4) { A }
  scalar S ${cost}(weight: 6)
  union U = T | V
  type V implements I { id: ID t: T }
  interface I { id: ID }`;
const link = (imports: string) =>
  `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: [${imports}])`;

test.for([
  ['imported', '@cost', '@listSize', '"@cost", "@listSize"'],
  ['renamed', '@price', '@size', '{ name: "@cost", as: "@price" }, { name: "@listSize", as: "@size" }'],
  ['not imported', '@federation__cost', '@federation__listSize', '"@key"'],
] as const)('@cost and @listSize count where they are %s', ([, cost, listSize, imports]) => {
  const of = costsOf(supergraph(`${link(imports)} ${priced(cost, listSize)}`));
  const costs = (source: string, variables = {}) => of(source)(variables, 1e9);

  expect(costs('{ plain { id } }')).toBe(4 * (5 + 2));
  expect(costs('{ plain(first: 2) { id } }')).toBe(3 + 2 * (5 + 2));
  expect(costs('{ page(first: 3) { items { id } } }')).toBe(1 + 3 * (5 + 2));
  expect(costs('{ page(first: 3) { other { id } } }')).toBe(1 + 10 * (5 + 2));
  expect(costs('{ page(x: { v: 1, more: [{ v: 2 }, {}] }) { __typename } }')).toBe(1 + 1 + 7 + 1 + 7 + 1);
  expect(costs('query ($x: In) { page(x: $x) { __typename } }', { x: { v: 1, more: [{ v: 2 }, {}] } })).toBe(
    1 + 1 + 7 + 1 + 7 + 1,
  );
  expect(costs('{ kind(e: A) }')).toBe(4 + 6);
  expect(costs('mutation { pay(e: A) }')).toBe(100 + 4);
});

test('of the types that a value may have, the dearest counts', () => {
  const of = costsOf(supergraph(`${link('"@cost", "@listSize"')} ${priced('@cost', '@listSize')}`));

  expect(of('{ any { ...on T { id } ...on V { t { id } } } }')({}, 1e9)).toBe(5 + Math.max(2, 7));
  expect(of('{ one { id ...on V { t { id } } } }')({}, 1e9)).toBe(1 + 7);
});

test('a field that requires one slicing argument is refused without, and with two', () => {
  const of = costsOf(supergraph(`${link('"@cost", "@listSize"')} ${priced('@cost', '@listSize')}`));

  expect(of('{ strict(last: 2) { id } }')({}, 1e9)).toBe(2 * 7);
  expect(caught(() => of('{ strict { id } }')({}, 1e9))).toEqual({
    message: '`strict` takes exactly one of `first`, `last`, and has 0: give one.',
    locations: [{ line: 1, column: 3 }],
    extensions: { code: 'GRAPHQL_VALIDATION_FAILED' },
  });
  expect(caught(() => of('{ strict(first: 1, last: 2) { id } }')({}, 1e9))?.message).toBe(
    '`strict` takes exactly one of `first`, `last`, and has 2: give one.',
  );
});

test('a directive of the same name that is no cost directive counts for nothing', () => {
  const of = costsOf(
    supergraph(
      `${link('"@key"')} directive @cost(weight: Int!) on FIELD_DEFINITION type Query { a: Int @cost(weight: 9) }`,
    ),
  );

  expect(of('{ a }')({}, 1e9)).toBe(0);
});

test('introspection as tools do it costs 100 of any schema, and not much more is allowed', () => {
  const all = {
    specifiedByUrl: true,
    directiveIsRepeatable: true,
    schemaDescription: true,
    inputValueDeprecation: true,
    oneOf: true,
  };

  expect(plaza(getIntrospectionQuery(all))({}, 1e9)).toBe(100);
  expect(plaza(getIntrospectionQuery())({}, 1e9)).toBeLessThan(100);
  const bomb = `{ ${repeat(20, (i) => `a${i}: __schema { types { fields { args { type { name } } } } }`)} }`;
  expect(caught(() => plaza(bomb)({}, 1e9))).toEqual({
    message: expect.stringMatching(
      /^The operation costs \d+, most of it at `__schema`; 150 are allowed: ask for shorter lists or fewer fields\.$/,
    ),
    locations: [{ line: 1, column: 1 }],
    extensions: {
      limit: { name: 'introspection', max: 150, actual: expect.any(Number) },
      code: 'COST_LIMIT',
    },
  });
});
