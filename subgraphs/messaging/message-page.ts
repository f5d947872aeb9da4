import { mirroredConnection } from '#subgraphs/kit/mirror/mirrored-connection.ts';
import { defaultAccount } from '#subgraphs/kit/mirror/objects.ts';
import type { Context } from './context.ts';
import type { MessagingKind, TwilioMessage } from './kept.ts';
import type { MessageRow } from './map.ts';
import { conditions, readWhere, type MessagePageArgs } from './message-where.ts';

/** Whose messages: a person's, by the addresses that they have or had, or all of the account. */
export type MessageOwner = { personId: string; addresses: readonly string[] } | 'account';

const kind: MessagingKind = 'message';

/** A page of messages, newest first, out of the mirror. */
export function messagePage(context: Context, owner: MessageOwner, args: MessagePageArgs) {
  const { loaders, maxAge, sources } = context;
  const where = readWhere(args);
  const personId = owner === 'account' ? null : owner.personId;
  return mirroredConnection<TwilioMessage, MessageRow>(
    context,
    {
      scope: ['messages', personId, where],
      account: defaultAccount,
      kind,
      personId,
      sources:
        owner === 'account'
          ? [sources.ofAccount()]
          : [...new Set(owner.addresses)].flatMap((address) => sources.ofAddress(address)),
      ...(owner !== 'account' && { everything: () => sources.ofAccount() }),
      conditions: conditions(where),
      from: where.sentFrom ? new Date(where.sentFrom) : null,
      maxAgeMs: maxAge('Person.messages'),
      first: args.first,
      after: args.after,
    },
    loaders.toRow,
  );
}
