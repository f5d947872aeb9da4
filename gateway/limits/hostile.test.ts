import { readFileSync } from 'node:fs';
import { buildSchema, GraphQLError, validate, type DocumentNode } from 'graphql';
import { expect, test } from 'vitest';
import { hostileDocument } from './hostile.ts';
import { checkLimits, validationOptions } from './limits.ts';
import { refusalOf, repeat } from './refusal.ts';
import { defaultLimits } from './settings.ts';
import { parseWithin } from './tokens.ts';

const schema = buildSchema(readFileSync(new URL('../../schema/api.graphql', import.meta.url), 'utf8'));

const maxima = { ...defaultLimits, lines: defaultLimits.tokens, characters: 16 * defaultLimits.tokens };

/** How long one document may take on a busy machine, milliseconds: five times the target. */
const GENEROUS_MS = 250;

/** Reads as far into a document as the rules do, counting every selection that they look at. */
function countReads(document: DocumentNode): { document: DocumentNode; reads: () => number } {
  let reads = 0;
  const watch = <T extends object>(node: T): T =>
    new Proxy(node, {
      get(target, name, receiver) {
        const value = Reflect.get(target, name, receiver) as unknown;
        if (name === 'kind') reads += 1;
        return typeof value === 'object' && value !== null && name !== 'loc' ? watched(value) : value;
      },
    });
  // One proxy a node: the rules know fragments by identity.
  const proxies = new WeakMap<object, object>();
  const watched = (node: object): object => {
    const known = proxies.get(node) ?? watch(node);
    proxies.set(node, known);
    return known;
  };
  return { document: watched(document) as DocumentNode, reads: () => reads };
}

const bomb = (spread: string) =>
  `{ me { ...F0 } } ${repeat(40, (i) => `fragment F${i} on Person { ${spread.replaceAll('NEXT', `F${i + 1}`)} }`)}
   fragment F40 on Person { name }`;

test.for([
  ['fragments that double forty times', bomb('...NEXT ...NEXT'), 'fields'],
  ['the same below fields', bomb('friend { ...NEXT } other { ...NEXT }'), 'depth'],
  [
    'the same with directives on the spreads',
    bomb('...NEXT @include(if: true) ...NEXT @skip(if: false)'),
    'directives',
  ],
  ['the same with inline fragments', bomb('...on Person { ...NEXT } ... { ...NEXT }'), 'fields'],
  ['the same under aliases', bomb('a: id b: id ...NEXT c: id ...NEXT'), 'aliases'],
  ['the same nobody spreads', bomb('...NEXT ...NEXT').replace('...F0', 'id'), 'fields'],
  ['thousands of one field', `{ me { ${repeat(1_900, () => 'name')} } }`, 'repeatedFields'],
  [
    'thousands of one field with arguments',
    `{ ${repeat(300, () => 'person(id: 1) { id }')} }`,
    'repeatedFields',
  ],
  ['one field in many inline fragments', `{ me { ${repeat(600, () => '... { name }')} } }`, 'repeatedFields'],
  ['one field in many fragments', `{ me { ${repeat(101, (i) => `...F${i}`)} } }`, 'fragments'],
  ['a binary tree of one field', `{ me ${tree(9)} }`, 'repeatedFields'],
  ['a thousand aliases', `{ me { ${repeat(1_000, (i) => `a${i}: name`)} } }`, 'aliases'],
  ['a thousand root fields', `{ ${repeat(1_000, (i) => `field${i}`)} }`, 'rootFields'],
  ['a thousand directives', `{ me { name ${'@a '.repeat(1_000)} } }`, 'directives'],
  [
    'a shared object cycle',
    `{ me ${'{ friend { name balance '.repeat(10)} id ${'} }'.repeat(10)} }`,
    'depth',
  ],
  ['a megabyte of braces', '{a'.repeat(500_000), 'characters'],
  ['a megabyte of lines', `${'\n'.repeat(1_000_000)}{a}`, 'characters'],
  ['forty thousand lines', `${'\n'.repeat(40_000)}{a}`, 'lines'],
] as const)('%s are refused by the limit they exceed, with little work', ([, source, limit]) => {
  const took = createStopwatch();
  const refusal = refusalOf(source);
  const ms = took();

  expect(refusal?.extensions).toEqual({
    limit: { name: limit, max: maxima[limit], actual: expect.any(Number) },
    code: 'GRAPHQL_VALIDATION_FAILED',
  });
  expect(refusal?.locations).toHaveLength(1);
  expect(ms).toBeLessThan(GENEROUS_MS);
});

test('a bomb is refused after as many selections as are allowed, not expanded', () => {
  for (const fields of [100, 1_000]) {
    const limits = { ...defaultLimits, fields };
    const { document, reads } = countReads(parseWithin(bomb('...NEXT ...NEXT'), limits));

    expect(() => checkLimits(document, limits)).toThrow(`has ${fields + 1} fields and fragments or more`);
    // Each selection is looked at by six rules at most, and each definition a few times.
    expect(reads()).toBeLessThanOrEqual(10 * fields + 10 * 42);
  }
});

test('of thousands of random hostile documents none takes long, has more looked at than allowed or throws anything else', () => {
  const met = new Set<unknown>();
  let slowest = { ms: 0, seed: 0 };
  for (let seed = 1; seed <= 2_000; seed += 1) {
    const source = hostileDocument(seed);
    const took = createStopwatch();
    try {
      const document = parseWithin(source, defaultLimits);
      expect(checkLimits(document, defaultLimits), `seed ${seed}`).toBeLessThanOrEqual(defaultLimits.fields);
      met.add('none');
      validate(schema, document, undefined, validationOptions);
    } catch (error) {
      if (!(error instanceof GraphQLError))
        throw new Error(`seed ${seed}: ${String(error)}`, { cause: error });
      met.add((error.extensions['limit'] as { name: string } | undefined)?.name);
    }
    const ms = took();
    if (ms > slowest.ms) slowest = { ms, seed };
  }

  expect(slowest.ms, `seed ${slowest.seed}`).toBeLessThan(GENEROUS_MS);
  // Or nothing was tried: documents pass, and reach every limit that random ones can.
  expect([...met]).toEqual(
    expect.arrayContaining([
      'none',
      'tokens',
      'fields',
      'fragments',
      'rootFields',
      'aliases',
      'repeatedFields',
      undefined,
    ]),
  );
}, 90_000);

test('names of prototypes are names like others', () => {
  const names = ['__proto__', 'constructor', 'prototype', 'hasOwnProperty', 'toString'];

  for (const name of names) {
    expect(
      refusalOf(`{ ${name}: me { ...${name} } } fragment ${name} on Person { ${name} }`),
    ).toBeUndefined();
  }
  expect(Object.prototype).not.toHaveProperty('name');
});

function tree(levels: number): string {
  return levels === 0 ? '{ id }' : `{ friend ${tree(levels - 1)} friend ${tree(levels - 1)} }`;
}

/** What this thread has worked since, milliseconds: others that use the machine do not count. */
function createStopwatch(): () => number {
  const before = process.threadCpuUsage();
  return () => {
    const { user, system } = process.threadCpuUsage(before);
    return (user + system) / 1000;
  };
}
