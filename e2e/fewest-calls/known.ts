import { toPersonId } from '#schema/person-id.ts';
import type { PlazaUnderTest } from '../plaza.ts';
import type { Known, ProviderCalls } from './counted-query.ts';

/** What queries may be asked with. */
export function knownOf({ sandbox: { world, issuer } }: PlazaUnderTest): Known {
  return { world, personOf: (subject) => toPersonId(issuer, subject) };
}

/** Of what a counted query is asked. Without limits: they change when calls leave, not how many there are. */
export function environment(crowd = 0): Record<string, string> {
  return { PROVIDER_LIMITS: 'none', SANDBOX_CROWD: String(crowd) };
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
