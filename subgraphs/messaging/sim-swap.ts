import { PlazaError } from '#schema/errors.ts';
import type { GraphQLResolveInfo } from 'graphql';
import { hasRole } from '#subgraphs/kit/access.ts';
import { bareAddress } from './address.ts';
import { asksFor } from './asks-for.ts';
import type { Context } from './context.ts';

/**
 * Says ahead that numbers' SIM cards are wanted, so that one call tells all. What the caller must not see is asked of
 * nobody.
 */
export async function wantSimSwaps(
  context: Context,
  e164s: readonly string[],
  info: GraphQLResolveInfo,
): Promise<void> {
  if (!asksFor(info, 'simSwap')) return;
  for (const e164 of e164s) if (await maySeeSimSwap(context, e164)) context.loaders.simSwaps.add(e164);
}

/** @throws PlazaError FORBIDDEN for a number that is not the person's own, without a role */
export async function requireSimSwap(context: Context, e164: string): Promise<void> {
  if (await maySeeSimSwap(context, e164)) return;
  throw new PlazaError(
    'FORBIDDEN',
    'Of a number that is not your own this needs the role operator or analyst.',
    {
      details: { roles: ['operator', 'analyst'] },
    },
  );
}

async function maySeeSimSwap({ claims, loaders }: Context, e164: string): Promise<boolean> {
  if (hasRole(claims, 'operator', 'analyst')) return true;
  const own = claims.person === null ? [] : await loaders.addressesOf.load(claims.person);
  const now = Date.now();
  return own.some(({ address, toMs }) => bareAddress(address) === e164 && now < toMs);
}
