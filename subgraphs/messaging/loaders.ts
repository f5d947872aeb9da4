import DataLoader from 'dataloader';
import type { MessageInstance } from 'twilio/lib/rest/api/v2010/account/message.js';
import { PlazaError } from '#schema/errors.ts';
import type { PhoneNumber } from '#schema/generated/messaging.ts';
import type { Claims } from '#schema/protocol.ts';
import { hasRole, maySee } from '#subgraphs/kit/access.ts';
import { defaultAccount, type MirrorObject, type Objects } from '#subgraphs/kit/mirror/objects.ts';
import { keptMessage, type MessagingKind, type TwilioMessage } from './kept.ts';
import type { KeptCalls } from './keep-answers.ts';
import type { Links, OwnAddress } from './links.ts';
import { toMessage, type MessageRow } from './map.ts';
import type { PhoneNumbers } from './phone-numbers.ts';

export type Loaders = ReturnType<typeof createLoaders>;

export interface LoaderParts {
  claims: Claims;
  twilio: KeptCalls;
  objects: Objects;
  links: Links;
  phoneNumbers: PhoneNumbers;
  maxAge(coordinate: string): number;
}

/** A message in one of these states stays in it; in any other it may be moving right now. `SENT` may stay for ever, or not. */
const settled: ReadonlySet<string> = new Set([
  'DELIVERED',
  'READ',
  'UNDELIVERED',
  'FAILED',
  'RECEIVED',
  'CANCELED',
]);

const kind: MessagingKind = 'message';

/** Made anew for every fetch: what one person may see never serves the next. */
export function createLoaders({ claims, twilio, objects, links, phoneNumbers, maxAge }: LoaderParts) {
  const kept = new DataLoader<string, MirrorObject<TwilioMessage> | null>((sids) =>
    objects.byIds(defaultAccount, kind, sids),
  );

  /** What is kept, as the caller is shown it. */
  const toRow = ({ account, personIds, asOf, body }: MirrorObject<TwilioMessage>): MessageRow =>
    toMessage(body, { account, personId: personIds[0] ?? null, asOf });

  /** Twilio's answer with whose it is. */
  async function withOwner(message: MessageInstance & { asOf?: Date }): Promise<MessageRow> {
    const object = keptMessage(defaultAccount, message, message.asOf ?? new Date());
    const known = await kept.clear(message.sid).load(message.sid);
    return toRow({ ...object, personIds: known?.personIds ?? [] });
  }

  /** Asked of Twilio now; what is gone there is gone here. */
  const read = async (sid: string): Promise<MessageRow | null> => {
    try {
      return await withOwner(await twilio.message(sid));
    } catch (error) {
      if (!isNotFound(error)) throw error;
      await objects.forget(defaultAccount, kind, sid);
      return null;
    }
  };

  /**
   * A message that the caller may see. Whose it is the mirror says before Twilio is asked anything; what the mirror does not
   * know is not there, but for an operator.
   */
  const visible = async (sid: string): Promise<MessageRow | null> => {
    const known = await kept.load(sid);
    if (!known) return hasRole(claims, 'operator') ? read(sid) : null;
    const row = toRow(known);
    if (!maySee(claims, row.personId)) return null;
    const young = Date.now() - known.asOf.getTime() < maxAge('Message');
    if (young && settled.has(row.status)) return row;
    // Twilio may say that it is somebody else's.
    const now = await read(sid);
    return now && maySee(claims, now.personId) ? now : null;
  };

  return {
    toRow,
    withOwner,

    addressesOf: new DataLoader<string, OwnAddress[]>((persons) =>
      Promise.all(persons.map((person) => links.addressesOf(person))),
    ),

    // Twilio has no call for several messages by SID: this saves repeats, not round trips.
    message: new DataLoader<string, MessageRow | null>((sids) =>
      Promise.all(sids.map((sid) => visible(sid).catch((error: Error) => error))),
    ),

    phoneNumber: new DataLoader<string, PhoneNumber | null>(async (numbers) =>
      (await phoneNumbers.read(twilio, numbers)).map((found) =>
        found instanceof Error && isNotFound(found) ? null : found,
      ),
    ),
  };
}

export function isNotFound(error: unknown): boolean {
  return error instanceof PlazaError && error.extensions.code === 'NOT_FOUND';
}
