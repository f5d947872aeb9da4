import DataLoader from 'dataloader';
import type { MessageInstance } from 'twilio/lib/rest/api/v2010/account/message.js';
import { PlazaError } from '#schema/errors.ts';
import type { PhoneNumber } from '#schema/generated/messaging.ts';
import type { Links, OwnAddress, Sighting } from './links.ts';
import { atMs, toMessage, type MessageRow } from './map.ts';
import type { PhoneNumbers } from './phone-numbers.ts';
import type { TwilioCalls } from './twilio.ts';

export type Loaders = ReturnType<typeof createLoaders>;

/** Made anew for every fetch: what one person may see never serves the next. */
export function createLoaders(links: Links, phoneNumbers: PhoneNumbers, twilio: TwilioCalls) {
  const personOf = new DataLoader<Sighting, string | null, string>(
    (sightings) => links.personsOf(sightings),
    { cacheKeyFn: (sighting) => `${sighting.atMs} ${sighting.address}` },
  );

  /** The person's side of a message is where it came from, or else where it went. */
  const withOwner = async (message: MessageInstance): Promise<MessageRow> => {
    const at = atMs(message);
    const sides = message.direction === 'inbound' ? [message.from, message.to] : [message.to, message.from];
    for (const address of sides) {
      const person = address && (await personOf.load({ address, atMs: at }));
      if (person) return toMessage(message, person);
    }
    return toMessage(message, null);
  };

  return {
    withOwner,

    addressesOf: new DataLoader<string, OwnAddress[]>((persons) =>
      Promise.all(persons.map((person) => links.addressesOf(person))),
    ),

    // Twilio has no call for several messages by SID: this saves repeats, not round trips.
    message: new DataLoader<string, MessageRow | null>((sids) =>
      Promise.all(
        sids.map((sid) =>
          twilio.message(sid).then(withOwner, (error: Error) => (isNotFound(error) ? null : error)),
        ),
      ),
    ),

    // Its batch call for numbers is not used: a list of numbers to look up is not in the graph.
    phoneNumber: new DataLoader<string, PhoneNumber | null>((numbers) =>
      Promise.all(
        numbers.map((e164) =>
          phoneNumbers.read(twilio, e164).catch((error: Error) => (isNotFound(error) ? null : error)),
        ),
      ),
    ),
  };
}

export function isNotFound(error: unknown): boolean {
  return error instanceof PlazaError && error.extensions.code === 'NOT_FOUND';
}
