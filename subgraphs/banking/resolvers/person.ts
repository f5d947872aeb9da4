import { absent } from '#schema/errors.ts';
import type { PersonResolvers } from '#schema/generated/banking.ts';
import { personal } from '#subgraphs/kit/access.ts';
import type { ConnectionRow } from '../connections.ts';
import type { Context } from '../context.ts';
import { toAccount, toConnection } from '../map.ts';
import { recurringPage } from '../recurring.ts';

export const Person: PersonResolvers<Context> = {
  // The id of somebody who was merged into another is the survivor's.
  __resolveReference: async ({ id }, { survivors }) => ({
    __typename: 'Person',
    id: await survivors.of(id),
  }),

  bankConnections: personal('banking:read', async ({ id }, _args, context) =>
    (await connections(id, context)).map(toConnection),
  ),

  bankAccounts: personal('banking:read', async ({ id }, _args, context) => {
    const ids = (await connections(id, context)).map((connection) => connection.id);
    const lists = await Promise.all(ids.map((each) => context.loaders.accountsOf.load(each)));
    return lists.flat().map(toAccount);
  }),

  recurringStreams: personal('banking:read', async ({ id }, args, context) =>
    recurringPage(context, { owner: id, connections: await connections(id, context), accountId: null }, args),
  ),
};

async function connections(personId: string, { loaders }: Context): Promise<ConnectionRow[]> {
  const rows = await loaders.connectionsOf.load(personId);
  if (rows.length === 0) throw absent('not_connected', 'This person has connected no bank yet.');
  return rows;
}
