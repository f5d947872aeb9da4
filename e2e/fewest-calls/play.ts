import { expect } from 'vitest';
import { startPlaza, type PlazaUnderTest } from '../plaza.ts';
import type { CountedQuery } from './counted-query.ts';
import { byProvider, environment, knownOf } from './known.ts';

/** Asks a query twice of a Plaza of its own: it costs the calls that are said of it, and tells the same. */
export async function playCounted({
  as,
  query,
  variables,
  after,
  crowd,
  cold,
  warm,
}: CountedQuery): Promise<void> {
  await using plaza = await startPlaza(environment(crowd));
  const known = knownOf(plaza);
  const before = after && (await whole(plaza.ask(after.as, after.query)));

  const ask = () => whole(plaza.ask(as, query, variables?.(known, before)));
  const first = await plaza.callsOf(ask);
  const second = await plaza.callsOf(ask);

  expect({ cold: byProvider(first.calls), warm: byProvider(second.calls) }).toEqual({ cold, warm });
  expect(withoutAge(second.result)).toEqual(withoutAge(first.result));
}

/** A query that fails costs less than it should. */
async function whole(answer: ReturnType<PlazaUnderTest['ask']>) {
  const { data, errors } = await answer;
  expect(errors).toBeUndefined();
  return data as unknown;
}

/** What is asked again, such as a balance right now, says so. */
function withoutAge(data: unknown): unknown {
  return JSON.parse(JSON.stringify(data, (key, value: unknown) => (key === 'asOf' ? null : value)));
}
