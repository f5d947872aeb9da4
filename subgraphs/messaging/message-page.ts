import type { ListSource } from '#subgraphs/kit/mirror/lists.ts';
import { mirroredConnection } from '#subgraphs/kit/mirror/mirrored-connection.ts';
import type { CallsAt } from './calls.ts';
import type { Context } from './context.ts';
import type { MessagingKind, TwilioMessage } from './kept.ts';
import type { OwnAddress } from './links.ts';
import type { MessageRow } from './map.ts';
import { conditions, readWhere, type MessagePageArgs } from './message-where.ts';

type Address = Pick<OwnAddress, 'account' | 'address'>;

/** Whose messages: a person's, by the addresses that they have or had, or everybody's. */
export type MessageOwner = { personId: string; addresses: readonly Address[] } | 'everybody';

const kind: MessagingKind = 'message';

/** A page of messages, newest first, out of the mirror. */
export function messagePage(context: Context, owner: MessageOwner, args: MessagePageArgs) {
  const { accounts, at, loaders, maxAge } = context;
  const where = readWhere(args);
  const account = args.where?.account ?? null;
  const among = account === null ? accounts.names : [accounts.named('where.account', account).name];
  const personId = owner === 'everybody' ? null : owner.personId;
  return mirroredConnection<TwilioMessage, MessageRow>(
    context,
    {
      scope: ['messages', personId, where, account],
      accounts: among,
      kind,
      personId,
      sources:
        owner === 'everybody'
          ? among.map((each) => at(each).sources.ofAccount())
          : sourcesOf(
              at,
              owner.addresses.filter((each) => among.includes(each.account)),
            ),
      ...(owner !== 'everybody' && { everything: (each: string) => at(each).sources.ofAccount() }),
      conditions: conditions(where),
      from: where.sentFrom ? new Date(where.sentFrom) : null,
      maxAgeMs: maxAge('Person.messages'),
      first: args.first,
      after: args.after,
    },
    loaders.toRow,
  );
}

/** Twilio's lists of addresses, each once though it was held twice. */
export function sourcesOf(at: CallsAt, addresses: readonly Address[]): ListSource[] {
  const once = new Map(addresses.map((each) => [JSON.stringify([each.account, each.address]), each]));
  return [...once.values()].flatMap(({ account, address }) => at(account).sources.ofAddress(address));
}
