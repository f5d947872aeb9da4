import { expect, test } from 'vitest';
import { toFailedResult } from './failure.ts';

test('a root fetch that failed has one error for each field, under the key that the client knows', () => {
  const fetch = {
    query:
      '{ mine: payment(id: "pi_1") { id } __typename ...Rest } fragment Rest on Query { stripe { account } }',
    variables: {},
  };

  const { data, errors } = toFailedResult(fetch, new Error('ECONNREFUSED 10.0.0.1'));

  expect(data).toEqual({ mine: null, stripe: null });
  expect(errors?.map(({ path }) => path)).toEqual([['mine'], ['stripe']]);
  expect(JSON.stringify(errors)).not.toContain('10.0.0.1');
});

test('an entity fetch that failed has one error for each field of each entity, by its type', () => {
  const query = `query ($representations: [_Any!]!) { _entities(representations: $representations) {
    ... on Person { name all: payments { edges { cursor } } } ... on Payment { status } } }`;
  const representations = [
    { __typename: 'Person', id: '1' },
    { __typename: 'Payment', id: '2' },
  ];

  const { data, errors } = toFailedResult({ query, variables: { representations } }, new Error('down'));

  expect(data).toEqual({ _entities: [null, null] });
  expect(errors?.map(({ path }) => path)).toEqual([
    ['_entities', 0, 'name'],
    ['_entities', 0, 'all'],
    ['_entities', 1, 'status'],
  ]);
});
