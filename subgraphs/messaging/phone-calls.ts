import DataLoader from 'dataloader';
import type { CallInstance } from 'twilio/lib/rest/api/v2010/account/call.js';
import { absent } from '#schema/errors.ts';
import type { Claims } from '#schema/protocol.ts';
import { accountsOf, type ByName } from '#subgraphs/kit/accounts/by-name.ts';
import { inTurn } from '#subgraphs/kit/accounts/in-turn.ts';
import { hasRole, maySee } from '#subgraphs/kit/access.ts';
import type { ListSource } from '#subgraphs/kit/mirror/lists.ts';
import { mirroredConnection } from '#subgraphs/kit/mirror/mirrored-connection.ts';
import type { MirrorObject, Objects } from '#subgraphs/kit/mirror/objects.ts';
import { channelOf } from './address.ts';
import type { Account, CallsAt } from './calls.ts';
import type { Context } from './context.ts';
import type { MessagingKind } from './kept.ts';
import { isNotFound } from './loaders.ts';
import {
  callAt,
  keptPhoneCall,
  over,
  toPhoneCall,
  type PhoneCallRow,
  type TwilioPhoneCall,
} from './phone-call.ts';
import type { CallFilter } from './voice-calls.ts';

const kind: MessagingKind = 'call';

/** What one page of Twilio's brings at most. */
const PAGE = 1_000;

export type PhoneCalls = ReturnType<typeof createPhoneCalls>;

export interface PhoneCallsParts {
  claims: Claims;
  accounts: ByName<Account>;
  at: CallsAt;
  objects: Objects;
  maxAge(coordinate: string): number;
}

/** Telephone calls out of the mirror. Made anew for every fetch. */
export function createPhoneCalls({ claims, accounts, at, objects, maxAge }: PhoneCallsParts) {
  const byIds = (ids: readonly string[]) => objects.byIds<TwilioPhoneCall>(kind, ids);

  /** Twilio's answer with whose it is. */
  async function withOwner(account: string, call: CallInstance, asOf: Date): Promise<PhoneCallRow> {
    const [known] = await byIds([call.sid]);
    return toRow({ ...keptPhoneCall(account, call, asOf), personIds: known?.personIds ?? [] });
  }

  const read = (sid: string, among: readonly string[]) =>
    inTurn<PhoneCallRow>(among, async (account) => {
      try {
        const asOf = new Date();
        return await withOwner(account, await at(account).twilio.phoneCall(sid), asOf);
      } catch (error) {
        if (!isNotFound(error)) throw error;
        await objects.forget(account, kind, sid);
        return null;
      }
    });

  /** Whose it is the mirror says before Twilio is asked anything; what it does not know only an operator has asked for. */
  async function visible(sid: string): Promise<PhoneCallRow | null> {
    const [known] = await byIds([sid]);
    if (!known) return hasRole(claims, 'operator') ? read(sid, accounts.names) : null;
    const row = toRow(known);
    if (!maySee(claims, row.personId)) return null;
    const young = Date.now() - known.asOf.getTime() < maxAge('PhoneCall');
    if (young && over.has(row.status)) return row;
    const now = await read(sid, [known.account]);
    return now && maySee(claims, now.personId) ? now : null;
  }

  return {
    withOwner,
    byId: new DataLoader<string, PhoneCallRow | null>((sids) =>
      Promise.all(sids.map((sid) => visible(sid).catch((error: Error) => error))),
    ),
  };
}

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

function toRow({ account, personIds, asOf, body }: MirrorObject<TwilioPhoneCall>): PhoneCallRow {
  return toPhoneCall(body, { account, personId: personIds[0] ?? null, asOf });
}
