/** Where stock ApolloGateway's data are not the truth, and ours therefore differ from it; one test for each kind. */
import { expect, test } from 'vitest';
import { dataDifference, differenceOf } from './compare.ts';
import { createOurs } from './ours.ts';
import type { Source } from './source.ts';
import { createStock } from './stock.ts';
import { createSupergraph } from './supergraph.ts';
import { accounts } from './supergraphs/accounts.ts';
import { commons } from './supergraphs/commons.ts';
import { factory } from './supergraphs/factory.ts';
import { home } from './supergraphs/home.ts';
import { ledger } from './supergraphs/ledger.ts';
import { library } from './supergraphs/library.ts';
import { shop } from './supergraphs/shop.ts';
import type { Answer } from './truth.ts';

const kinds: [why: string, source: Source, query: string, variables?: Record<string, unknown>][] = [
  [
    'it takes an alias that is the name of a key for the key, and asks for an entity that is not there',
    commons,
    '{ plainly { sku: stock related(limit: 1) { id } } }',
  ],
  [
    'it answers with the key where an alias has the name of the key',
    shop,
    '{ users { id: birthday reviews { id } } }',
  ],
  [
    'it answers with the key of a hop in between where an alias has its name',
    accounts,
    '{ employee(number: 2) { account { email: nickname taxClass } } }',
  ],
  [
    'it hands a required field the arguments of the client',
    factory,
    '{ part(id: 1) { labels(limit: 1) tag } }',
  ],
  ['it plans a required field of a root fetch without what it requires', factory, '{ scarce { freight } }'],
  [
    'it answers null for an object from which every field is excluded',
    home,
    'query ($no: Boolean = false) { bankAccount(id: "acc_1") @skip(if: $no) { matches @include(if: $no) { createdAt } } }',
  ],
  [
    'it cannot plan introspection under a condition',
    shop,
    'query ($yes: Boolean!) { ... on Query @include(if: $yes) { __schema { queryType { kind } } } }',
    { yes: true },
  ],
  ['it puts __typename first in introspection', shop, '{ __type(name: "Query") { name __typename } }'],
  [
    'it answers fields of fragments before the fields that stand before them',
    ledger,
    '{ entries { ... on Entry { name: matrix } note ... on Entry { k0level: level } } }',
  ],
  [
    'it cannot plan an interface object through another interface',
    library,
    '{ best { ... on Named { id } } }',
  ],
  [
    'it gives up the whole answer for a value that an alias hides a key with',
    ledger,
    '{ audited { reviewer { entries { id: trail payload } } } }',
  ],
];

test.each(kinds)('ours is the truth where stock is not: %s', async (_why, source, query, variables = {}) => {
  const supergraph = createSupergraph(source);
  const [ours, stock] = [await createOurs(supergraph), await createStock(supergraph)];
  const operation = { query, variables };
  const truth = await supergraph.truth(operation, null);

  supergraph.begin(null);
  const answer = await ours.answer(operation);
  supergraph.begin(null);
  const theirs = await stock.answer(operation).catch((): Answer => ({ data: 'thrown' }));
  await Promise.all([ours.close(), stock.close()]);

  expect(differenceOf(answer, truth, null, supergraph.required)).toBeNull();
  // Should stock have learnt it, this line goes.
  expect(dataDifference(theirs, truth)).not.toBeNull();
});
