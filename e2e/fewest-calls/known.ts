import { toPersonId } from '#schema/person-id.ts';
import type { PlazaUnderTest } from '../plaza.ts';
import type { Known, ProviderCalls } from './counted-query.ts';

/** What queries may be asked with. */
export function knownOf({ sandbox: { world, issuer } }: PlazaUnderTest): Known {
  return { world, personOf: (subject) => toPersonId(issuer, subject) };
}

/** What the sandbox counted, provider by provider. */
export function byProvider(calls: Record<string, number>): ProviderCalls {
  const sums: Record<string, number> = {};
  for (const [route, count] of Object.entries(calls)) {
    const provider = route.split(' ')[0]!;
    sums[provider] = (sums[provider] ?? 0) + count;
  }
  return sums;
}
