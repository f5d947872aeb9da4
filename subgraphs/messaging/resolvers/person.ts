import { absent } from '#schema/errors.ts';
import type { PersonResolvers } from '#schema/generated/messaging.ts';
import { personal } from '#subgraphs/kit/access.ts';
import { readFirst, toConnection } from '#subgraphs/kit/page.ts';
import { channelOf } from '../address.ts';
import type { Context } from '../context.ts';
import { toAddressLink } from '../link-address.ts';
import { phoneCallPage } from '../phone-call-page.ts';
import { messagePage } from '../message-page.ts';

export const Person: PersonResolvers<Context> = {
  // The id of somebody who was merged into another is the survivor's.
  __resolveReference: async ({ id }, { survivors }) => ({
    __typename: 'Person',
    id: await survivors.of(id),
  }),

  messages: personal('messages:read', async ({ id }, args, context) => {
    const channel = args.where?.channel ?? args.channel;
    const all = await context.loaders.addressesOf.load(id);
    const addresses = all.filter(({ address }) => !channel || channelOf(address) === channel);
    return messagePage(context, { personId: id, addresses: connected(addresses) }, args);
  }),

  preferredChannel: personal('messages:read', ({ id }, _args, { preferences }) => preferences.of(id)),

  calls: personal('messages:read', ({ id }, args, context) => phoneCallPage(context, id, args)),

  conversations: personal('messages:read', async ({ id }, args, { conversations, cursors }) => {
    const first = readFirst(args.first);
    const scope = ['conversations', id];
    const after = args.after ? cursors.decode<string>(scope, args.after) : null;
    const { rows, asOf } = await conversations.ofPerson.load(id);
    const rest = after === null ? rows : rows.slice(rows.findIndex((row) => row.id === after) + 1);
    const page = toConnection(rest, first, (row) => cursors.encode(scope, row.id));
    return { ...page, asOf: asOf.toISOString() };
  }),

  quietHours: personal('messages:read', ({ id }, _args, { quietTimes }) => quietTimes.of(id)),

  addresses: personal('messages:read', async ({ id }, _args, { holdings }) =>
    connected(await holdings.ofPerson(id)).map(toAddressLink),
  ),
};

function connected<T>(addresses: T[]): T[] {
  if (addresses.length > 0) return addresses;
  throw absent('not_connected', 'This person has no address there yet.');
}
