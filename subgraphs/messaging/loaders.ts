import DataLoader from 'dataloader';
import type { MessageInstance } from 'twilio/lib/rest/api/v2010/account/message.js';
import { PlazaError } from '#schema/errors.ts';
import type { SimSwap } from '#schema/generated/messaging.ts';
import type { Claims } from '#schema/protocol.ts';
import type { ByName } from '#subgraphs/kit/accounts/by-name.ts';
import { inTurn } from '#subgraphs/kit/accounts/in-turn.ts';
import { hasRole, maySee } from '#subgraphs/kit/access.ts';
import type { MirrorObject, Objects } from '#subgraphs/kit/mirror/objects.ts';
import type { Account, CallsAt } from './calls.ts';
import { keptMessage, type MessagingKind, type TwilioMessage } from './kept.ts';
import type { Links, OwnAddress } from './links.ts';
import { toMessage, type MessageRow } from './map.ts';
import type { PhoneNumberRow } from './map-phone-number.ts';
import type { NumberWish, PhoneNumbers } from './phone-numbers.ts';

export type Loaders = ReturnType<typeof createLoaders>;

export interface LoaderParts {
  claims: Claims;
  accounts: ByName<Account>;
  at: CallsAt;
  objects: Objects;
  links: Links;
  phoneNumbers: PhoneNumbers;
  maxAge(coordinate: string): number;
}

/** A message in one of these states stays in it; in any other it may be moving right now. `SENT` may stay for ever, or not. */
export const settled: ReadonlySet<string> = new Set([
  'DELIVERED',
  'READ',
  'UNDELIVERED',
  'FAILED',
  'RECEIVED',
  'CANCELED',
]);

const kind: MessagingKind = 'message';

/** Made anew for every fetch: what one person may see never serves the next. */
export function createLoaders({ accounts, at, claims, objects, links, phoneNumbers, maxAge }: LoaderParts) {
  const kept = new DataLoader<string, MirrorObject<TwilioMessage> | null>((sids) =>
    objects.byIds(kind, sids),
  );

  /** What is kept, as the caller is shown it. */
  const toRow = ({ account, personIds, asOf, body }: MirrorObject<TwilioMessage>): MessageRow =>
    toMessage(body, { account, personId: personIds[0] ?? null, asOf });

  const simSwaps = new Set<string>();

  const lookUp = async (wishes: readonly NumberWish[]) =>
    (await phoneNumbers.read(at(accounts.first.name).twilio, wishes)).map((found) =>
      found instanceof Error && isNotFound(found) ? null : found,
    );

  /** Twilio's answer with whose it is. */
  async function withOwner(account: string, message: MessageInstance & { asOf?: Date }): Promise<MessageRow> {
    const object = keptMessage(account, message, message.asOf ?? new Date());
    const known = await kept.clear(message.sid).load(message.sid);
    return toRow({ ...object, personIds: known?.personIds ?? [] });
  }

  /**
   * Asked of Twilio now; what is gone there is gone here.
   *
   * @param among where it is; of a SID that is not known, every account, asked in turn
   */
  const read = (sid: string, among: readonly string[]) =>
    inTurn<MessageRow>(among, async (account) => {
      try {
        return await withOwner(account, await at(account).twilio.message(sid));
      } catch (error) {
        if (!isNotFound(error)) throw error;
        await objects.forget(account, kind, sid);
        return null;
      }
    });

  /**
   * A message that the caller may see. Whose it is the mirror says before Twilio is asked anything; what the mirror does not
   * know is not there, but for an operator.
   */
  const visible = async (sid: string): Promise<MessageRow | null> => {
    const known = await kept.load(sid);
    if (!known) return hasRole(claims, 'operator') ? read(sid, accounts.names) : null;
    const row = toRow(known);
    if (!maySee(claims, row.personId)) return null;
    const young = Date.now() - known.asOf.getTime() < maxAge('Message');
    if (young && settled.has(row.status)) return row;
    // Twilio may say that it is somebody else's.
    const now = await read(sid, [known.account]);
    return now && maySee(claims, now.personId) ? now : null;
  };

  return {
    toRow,
    withOwner,

    /** A message that the caller may see, as it is kept; what is not kept only an operator has Twilio asked for. */
    kept: async (sid: string): Promise<MessageRow | null> => {
      const known = await kept.load(sid);
      if (!known) return hasRole(claims, 'operator') ? read(sid, accounts.names) : null;
      const row = toRow(known);
      return maySee(claims, row.personId) ? row : null;
    },

    addressesOf: new DataLoader<string, OwnAddress[]>((persons) =>
      Promise.all(persons.map((person) => links.addressesOf(person))),
    ),

    // Twilio has no call for several messages by SID: this saves repeats, not round trips.
    message: new DataLoader<string, MessageRow | null>((sids) =>
      Promise.all(sids.map((sid) => visible(sid).catch((error: Error) => error))),
    ),

    /** Numbers whose SIM cards are wanted with what else is looked up. */
    simSwaps,

    phoneNumber: new DataLoader<string, PhoneNumberRow | null>(async (e164s) =>
      lookUp(e164s.map((e164) => ({ e164, simSwap: simSwaps.has(e164) }))),
    ),

    /** Where nobody said ahead that they are wanted. */
    simSwap: new DataLoader<string, SimSwap | null>(async (e164s) =>
      (await lookUp(e164s.map((e164) => ({ e164, simSwap: true })))).map((found) =>
        found instanceof Error ? found : (found?.shownSimSwap ?? null),
      ),
    ),
  };
}

export function isNotFound(error: unknown): boolean {
  return error instanceof PlazaError && error.extensions.code === 'NOT_FOUND';
}
