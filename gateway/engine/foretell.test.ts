import { afterAll, expect, test } from 'vitest';
import { readSupergraphSdl } from '#schema/subgraphs.ts';
import { createEngine, type Engine } from './engine.ts';

const engines: Engine[] = [];

afterAll(() => Promise.all(engines.map((engine) => engine.close())));

/** What a query can cost over our own supergraph, whose subgraphs nobody can reach here. */
async function foretell(query: string, sendings?: ReadonlyMap<string, number>) {
  const engine = await createEngine({
    supergraphSdl: readSupergraphSdl(),
    roads: new Map(),
    ...(sendings && { sendings }),
  });
  engines.push(engine);
  return engine.foretell(await engine.prepare({ query }));
}

test('counts what stands below an entity of another subgraph, as often as lists on the way say', async () => {
  const { withoutRetries, calls, assumed } = await foretell(
    '{ payments(first: 4) { edges { node { person { messages(first: 1) { edges { node { id } } } bankAccounts { balances { asOf } } } } } } }',
  );

  // One list of payments; of four payers twelve each for messages, three for accounts and one for each of twenty balances.
  expect(withoutRetries).toEqual({ stripe: 12, plaid: 4 * (3 + 20), twilio: 4 * 12 });
  expect(calls).toEqual({ stripe: 3 * 12, plaid: 3 * 4 * 23, twilio: 3 * 4 * 12 });
  expect(assumed).toEqual([]);
});

test('a subgraph that may be sent a fetch three times makes its calls three times', async () => {
  const query =
    '{ me { payments(first: 1) { edges { node { id } } } messages(first: 1) { edges { node { id } } } } }';

  const { calls, withoutRetries } = await foretell(query, new Map([['payments', 3]]));

  expect(calls).toEqual({ stripe: 6 * 3 * 3, plaid: 0, twilio: 12 * 3 });
  expect(withoutRetries).toEqual({ stripe: 6, plaid: 0, twilio: 12 });
});

test('what an object found by its key costs counts, and what its parent brings does not', async () => {
  const brought = await foretell(
    '{ me { payments(first: 3) { edges { node { status amount { amount } } } } } }',
  );
  const found = await foretell(
    '{ effect(idempotencyKey: "k", mutation: SEND_MESSAGE) { ... on MessageEffect { message { body } } } }',
  );

  expect(brought.withoutRetries.stripe).toBe(6);
  expect(found.withoutRetries).toEqual({ stripe: 0, plaid: 0, twilio: 1 });
});

test('introspection costs no call', async () => {
  const { withoutRetries } = await foretell('{ __schema { types { name fields { name } } } }');

  expect(withoutRetries).toEqual({ stripe: 0, plaid: 0, twilio: 0 });
});
