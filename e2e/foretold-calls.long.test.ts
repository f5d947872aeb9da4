import { buildSchema } from 'graphql';
import { expect, test } from 'vitest';
import { readApiSdl } from '#schema/subgraphs.ts';
import { countedQueries } from './fewest-calls/counted-queries.ts';
import { faults, holds, holdsInTurn, misbehave } from './fewest-calls/foretold.ts';
import { generateQuery, type Ids } from './fewest-calls/generate-query.ts';
import { knownOf } from './fewest-calls/known.ts';
import { startPlaza, type PlazaUnderTest } from './plaza.ts';

test.each(countedQueries.map((query, index) => ({ name: query.name, query, index })))(
  'is never below what comes: $name',
  ({ query, index }) => holdsInTurn(query, index),
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
    // Most of what was read once is kept.
    expect(came).toBeGreaterThan(20);
  },
  240_000,
);

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
    // Nobody has these: Stripe and Twilio are asked all the same, where the token's role says so.
    billingSubscription: ['sub_nobody'],
    invoice: ['in_nobody'],
    setupIntent: ['seti_nobody'],
    checkoutSession: ['cs_test_nobody'],
    transfer: ['tr_nobody'],
    connectedAccount: ['acct_nobody'],
    conversation: [`CH${'0'.repeat(32)}`],
    call: [`CA${'0'.repeat(32)}`],
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
