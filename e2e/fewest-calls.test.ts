import { expect, test } from 'vitest';
import { toPersonId } from '#schema/person-id.ts';
import type { Known, ProviderCalls } from './fewest-calls/counted-query.ts';
import { countedQueries } from './fewest-calls/counted-queries.ts';
import { startPlaza, type PlazaUnderTest } from './plaza.ts';

test.each(countedQueries)('$name', async ({ as, query, variables, after, crowd, cold, warm }) => {
  await using plaza = await startPlaza({ ...(crowd !== undefined && { SANDBOX_CROWD: String(crowd) }) });
  const known = knownOf(plaza);
  const before = after && (await whole(plaza.ask(after.as, after.query)));

  const ask = () => whole(plaza.ask(as, query, variables?.(known, before)));
  const first = await plaza.callsOf(ask);
  const second = await plaza.callsOf(ask);

  expect({ cold: byProvider(first.calls), warm: byProvider(second.calls) }).toEqual({ cold, warm });
  expect(withoutAge(second.result)).toEqual(withoutAge(first.result));
});

function knownOf({ sandbox: { world, issuer } }: PlazaUnderTest): Known {
  return { world, personOf: (subject) => toPersonId(issuer, subject) };
}

/** A query that fails costs less than it should. */
async function whole(answer: ReturnType<PlazaUnderTest['ask']>) {
  const { data, errors } = await answer;
  expect(errors).toBeUndefined();
  return data as unknown;
}

function byProvider(calls: Record<string, number>): ProviderCalls {
  const sums: Record<string, number> = {};
  for (const [route, count] of Object.entries(calls)) {
    const provider = route.split(' ')[0]!;
    sums[provider] = (sums[provider] ?? 0) + count;
  }
  return sums;
}

/** What is asked again, such as a balance right now, says so. */
function withoutAge(data: unknown): unknown {
  return JSON.parse(JSON.stringify(data, (key, value: unknown) => (key === 'asOf' ? null : value)));
}
