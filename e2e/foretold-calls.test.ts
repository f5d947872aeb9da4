import { test } from 'vitest';
import { countedQueries } from './fewest-calls/counted-queries.ts';
import { holdsInTurn } from './fewest-calls/foretold.ts';

// All of them in foretold-calls.long.test.ts.
const some = countedQueries.map((query, index) => ({ query, index })).filter(({ index }) => index % 6 === 1);

test.each(some.map(({ query, index }) => ({ name: query.name, query, index })))(
  'is never below what comes: $name',
  ({ query, index }) => holdsInTurn(query, index),
);
