import { buildSchema } from 'graphql';
import { expect, test } from 'vitest';
import { providers } from '#schema/call-bounds.ts';
import { readApiSdl } from '#schema/subgraphs.ts';
import { countedQueries } from './fewest-calls/counted-queries.ts';
import { generateQuery, type Ids } from './fewest-calls/generate-query.ts';
import { byProvider, environment, knownOf } from './fewest-calls/known.ts';
import { startPlaza, type PlazaUnderTest } from './plaza.ts';

const NEVER = { headers: { 'plaza-execute': 'never' } };

/** How providers misbehave: every other request or so, for as long as one query runs. */
const faults = [
  null,
  { status: 429, times: 2 },
  { status: 500, times: 3 },
  { reset: true, times: 3 },
] as const;

test.each(countedQueries.map((query, index) => ({ ...query, index })))(
  'is never below what comes: $name',
  async ({ as, query, variables, after, crowd, index }) => {
    await using plaza = await startPlaza(environment(crowd));
    const before = after && (await plaza.ask(after.as, after.query)).data;
    const values = variables?.(knownOf(plaza), before) ?? {};
    misbehave(plaza, index);

    await holds(plaza, as, query, values);
    await holds(plaza, as, query, values);
  },
);

test.each([1, 2, 3, 4])(
  'is never below what generated queries cost, seed %i',
  async (seed) => {
    await using plaza = await startPlaza({ PROVIDER_LIMITS: 'none', BANKING_SYNC_MAX_AGE_MS: '0' });
    const [schema, ids, random] = [buildSchema(readApiSdl()), idsOf(plaza), createRandom(seed)];
    let [ran, came] = [0, 0];

    for (let number = 0; number < 75; number += 1) {
      if (number % 5 === 4) misbehave(plaza, Math.floor(random() * faults.length));
      const as = random() < 0.5 ? 'operator' : 'ada';
      const calls = await holds(plaza, as, generateQuery(schema, ids, random), {});
      ran += Number(calls !== null);
      came += calls ?? 0;
      plaza.sandbox.faults.clear();
    }

    expect(ran).toBeGreaterThan(50);
    expect(came).toBeGreaterThan(50);
  },
  120_000,
);

/** @returns how many calls came; null where the query did not run: some ask for too much */
async function holds(
  plaza: PlazaUnderTest,
  as: string,
  query: string,
  variables: object,
): Promise<number | null> {
  const told = await plaza.callsOf(() => plaza.ask(as, query, variables, NEVER));
  expect(told.calls).toEqual({});
  const cost = told.result.extensions?.plaza?.cost;
  if (!cost) {
    expect(told.result.errors?.[0]?.extensions.code, query).toMatch(/COST_LIMIT|GRAPHQL_VALIDATION_FAILED/);
    return null;
  }
  expect(told.result).toMatchObject({ data: null, extensions: { plaza: { calls: [] } } });
  expect(cost.assumed, query).toBeUndefined();

  const { result, calls } = await plaza.callsOf(async () => {
    const answer = await plaza.ask(as, query, variables);
    await quiet(plaza);
    return answer;
  });

  const came = byProvider(calls);
  const ledger = Object.groupBy(result.extensions?.plaza?.calls ?? [], ({ provider }) => provider);
  for (const provider of providers) {
    expect(cost.calls[provider], `${provider}: ${query}`).toBeGreaterThanOrEqual(came[provider] ?? 0);
    const lines = ledger[provider]?.length ?? 0;
    expect(cost.withoutRetries[provider], `${provider}: ${query}`).toBeGreaterThanOrEqual(lines);
  }
  return Object.values(came).reduce((sum: number, count) => sum + count, 0);
}

/** Until no more calls arrive: some go on when nobody waits for them any more. */
async function quiet({ sandbox }: PlazaUnderTest): Promise<void> {
  const under = () =>
    sandbox.journal.calls().filter(({ status, faulted }) => status === null && !faulted).length;
  for (let seen = -1; seen !== sandbox.journal.counts().total || under() > 0;) {
    seen = sandbox.journal.counts().total;
    await new Promise((resolve) => setTimeout(resolve, sandbox.faults.list().length > 0 ? 400 : 5));
  }
}

function misbehave({ sandbox }: PlazaUnderTest, index: number): void {
  const fault = faults[index % faults.length];
  if (fault) for (const provider of providers) sandbox.faults.add({ provider, ...fault });
}

function idsOf(plaza: PlazaUnderTest): Ids {
  const { world } = plaza.sandbox;
  const { personOf } = knownOf(plaza);
  return {
    person: world.people.map(({ subject }) => personOf(subject)),
    payment: world.payments.slice(-60).map(({ id }) => id),
    payout: world.payouts.map(({ id }) => id),
    message: world.messages.slice(-60).map(({ sid }) => sid),
    phoneNumber: world.people.flatMap(({ phone }) => phone ?? []),
    phoneNumbers: world.people.flatMap(({ phone }) => phone ?? []),
  };
}

/** The same numbers for the same seed (mulberry32). */
function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
