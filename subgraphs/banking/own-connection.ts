import { PlazaError } from '#schema/errors.ts';
import { actOn, maySee } from '#subgraphs/kit/access.ts';
import type { ConnectionRow } from './connections.ts';
import type { Context } from './context.ts';
import { readConnectionId } from './input.ts';

/** A connection that the caller may change. @throws PlazaError NOT_FOUND, also for somebody else's */
export async function ownConnection(
  { claims, loaders }: Context,
  id: string,
  argument = 'input.connectionId',
): Promise<ConnectionRow> {
  const row = await loaders.connection.load(readConnectionId(argument, id));
  if (!row || !maySee(claims, row.person_id)) {
    throw new PlazaError('NOT_FOUND', 'There is no such bank connection.', {
      details: { argument },
    });
  }
  actOn(claims, row.person_id, argument);
  return row;
}
