import type { GraphQLResolveInfo } from 'graphql';
import { absent, PlazaError } from '#schema/errors.ts';
import type { Claims } from '#schema/protocol.ts';

/** A role that may look at many persons. */
export type Role = 'operator' | 'analyst';

/** Whether the token may see this person: its own, or by a role anyone. */
export function maySee(claims: Claims, personId: string | null): boolean {
  return (personId !== null && claims.person === personId) || hasRole(claims, 'operator', 'analyst');
}

export function hasRole({ roles }: Claims, ...wanted: readonly Role[]): boolean {
  return wanted.some((role) => roles.includes(role));
}

/** @throws PlazaError FORBIDDEN naming the roles that would do */
export function requireRole(claims: Claims, ...wanted: readonly Role[]): void {
  if (hasRole(claims, ...wanted)) return;
  throw new PlazaError('FORBIDDEN', `This needs the role ${wanted.join(' or ')}.`, {
    details: { roles: wanted },
  });
}

/** @throws PlazaError FORBIDDEN naming the scope, for what changes something or stands at the root */
export function requireScope({ scopes }: Claims, scope: string): void {
  if (scopes.includes(scope)) return;
  throw new PlazaError('FORBIDDEN', `This needs the scope ${scope}.`, { details: { scope } });
}

/**
 * Whose data a mutation acts on: the person named, or the token's own.
 *
 * @throws PlazaError FORBIDDEN for somebody else's without the role `operator`; BAD_USER_INPUT where nobody is meant
 */
export function actOn(claims: Claims, personId: string | null | undefined, argument: string): string {
  const meant = personId ?? claims.person;
  if (meant === null) {
    throw new PlazaError('BAD_USER_INPUT', `Say whom you mean with ${argument}: the token is no person's.`, {
      details: { argument },
    });
  }
  if (meant !== claims.person && !hasRole(claims, 'operator')) {
    throw new PlazaError('FORBIDDEN', 'Acting for somebody else needs the role operator.', {
      details: { argument },
    });
  }
  return meant;
}

/** @throws PlazaError where the token lacks the scope (expected: cause `scope`), or the data is somebody else's (FORBIDDEN) */
export function checkPersonal(claims: Claims, scope: string, personId: string): void {
  if (!claims.scopes.includes(scope)) throw absent('scope', `This needs the scope ${scope}.`, { scope });
  if (!maySee(claims, personId)) throw new PlazaError('FORBIDDEN', "This is somebody else's.");
}

type Resolver<Parent, Args, Context, Result> = (
  parent: Parent,
  args: Args,
  context: Context,
  info: GraphQLResolveInfo,
) => Result;

/**
 * A person's own field: answered only under the scope, and only to who may see that person. Asks before the resolver
 * runs, so that what is withheld costs no provider call.
 */
export function personal<Parent extends { id: string }, Args, Context extends { claims: Claims }, Result>(
  scope: string,
  resolve: Resolver<Parent, Args, Context, Result>,
): Resolver<Parent, Args, Context, Result> {
  return (parent, args, context, info) => {
    checkPersonal(context.claims, scope, parent.id);
    return resolve(parent, args, context, info);
  };
}
