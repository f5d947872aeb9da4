import { expect } from 'vitest';
import { providers } from '#schema/call-bounds.ts';
import { startPlaza, type PlazaUnderTest } from '../plaza.ts';
import type { CountedQuery } from './counted-query.ts';
import { byProvider, environment, knownOf } from './known.ts';

const NEVER = { headers: { 'plaza-execute': 'never' } };

/** How providers misbehave: every other request or so, for as long as one query runs. */
export const faults = [
  null,
  { status: 429, times: 2 },
  { status: 500, times: 3 },
  { reset: true, times: 3 },
] as const;

/** Cold and warm, over a Plaza of its own; its place in the table says how the providers misbehave. */
export async function holdsInTurn(
  { as, query, variables, after, crowd }: CountedQuery,
  index: number,
): Promise<void> {
  await using plaza = await startPlaza(environment(crowd));
  const before = after && (await plaza.ask(after.as, after.query)).data;
  const values = variables?.(knownOf(plaza), before) ?? {};
  misbehave(plaza, index);

  await holds(plaza, as, query, values);
  await holds(plaza, as, query, values);
}

/**
 * Asks what a query can cost, and then the query itself: what was foretold is never below what came.
 *
 * @returns how many calls came; null where the query did not run: some ask for too much
 */
export async function holds(
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

export function misbehave({ sandbox }: PlazaUnderTest, index: number): void {
  const fault = faults[index % faults.length];
  if (fault) for (const provider of providers) sandbox.faults.add({ provider, ...fault });
}
