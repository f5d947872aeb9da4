import { absent } from '#schema/errors.ts';
import { accountsOf } from '#subgraphs/kit/accounts/by-name.ts';
import type { ListSource } from '#subgraphs/kit/mirror/lists.ts';
import { mirroredConnection } from '#subgraphs/kit/mirror/mirrored-connection.ts';
import { channelOf } from './address.ts';
import type { CallsAt } from './calls.ts';
import type { Context } from './context.ts';
import type { MessagingKind } from './kept.ts';
import { callAt, type PhoneCallRow, type TwilioPhoneCall } from './phone-call.ts';
import { toRow } from './phone-calls.ts';
import type { CallFilter } from './voice-calls.ts';

const kind: MessagingKind = 'call';

/** What one page of Twilio's brings at most. */
const PAGE = 1_000;

/** A person's calls, newest first: from and to each of their numbers. */
export async function phoneCallPage(
  context: Context,
  personId: string,
  { first, after }: { first?: number | null; after?: string | null },
) {
  const { at, loaders, maxAge } = context;
  const all = await loaders.addressesOf.load(personId);
  const numbers = all.filter(({ address }) => channelOf(address) === 'SMS');
  if (numbers.length === 0) throw absent('not_connected', 'This person has no number there yet.');
  const once = new Map(numbers.map((each) => [JSON.stringify([each.account, each.address]), each]));
  return mirroredConnection<TwilioPhoneCall, PhoneCallRow>(
    context,
    {
      scope: ['calls', personId],
      accounts: accountsOf(numbers),
      kind,
      personId,
      sources: [...once.values()].flatMap(({ account, address }) => [
        source(at, account, `to:${address}`, { to: address }),
        source(at, account, `from:${address}`, { from: address }),
      ]),
      maxAgeMs: maxAge('Person.calls'),
      first,
      after,
    },
    toRow,
  );
}

function source(
  at: CallsAt,
  account: string,
  list: string,
  filter: Pick<CallFilter, 'to' | 'from'>,
): ListSource {
  return {
    account,
    kind,
    list,
    // What is older is asked for by its time: Twilio's page tokens are not made to be kept.
    read: async ({ before }) => {
      const { calls, next } = await at(account).twilio.phoneCalls({
        ...filter,
        pageSize: PAGE,
        ...(before && { startTimeBefore: before }),
      });
      const [newest, oldest] = [calls[0], calls.at(-1)];
      return {
        size: calls.length,
        newest: newest ? callAt(newest) : null,
        oldest: oldest ? callAt(oldest) : null,
        more: next !== null && calls.length > 0,
        place: null,
      };
    },
  };
}
