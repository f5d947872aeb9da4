import { getIntrospectionQuery } from 'graphql';
import { expect, test } from 'vitest';
import { refusalOf } from './refusal.ts';

test('what tools ask for passes, with everything that graphql-js can ask for', () => {
  const source = getIntrospectionQuery({
    descriptions: true,
    specifiedByUrl: true,
    directiveIsRepeatable: true,
    schemaDescription: true,
    inputValueDeprecation: true,
    oneOf: true,
  });

  expect(refusalOf(source)).toBeUndefined();
});

test('introspection has levels of its own, twenty', () => {
  const nested = (levels: number) =>
    `{ __type(name: "A") ${'{ ofType '.repeat(levels)} { name } ${'}'.repeat(levels)} }`;

  expect(refusalOf(nested(18), { depth: 3 })).toBeUndefined();
  expect(refusalOf(nested(19), { depth: 3 })).toEqual({
    message:
      'The operation asks for the schema 21 levels deep at `__type.ofType.ofType.….ofType.name`; 20 are allowed: ask for fewer levels of ofType.',
    locations: [{ line: 1, column: 195 }],
    extensions: { limit: { name: 'introspection', max: 20, actual: 21 }, code: 'GRAPHQL_VALIDATION_FAILED' },
  });
});
