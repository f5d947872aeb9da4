import type { AddressLinkResolvers } from '#schema/generated/messaging.ts';
import { channelOf } from '../address.ts';
import { toConsent } from '../consents.ts';
import type { Context } from '../context.ts';
import { timeOn } from '../quiet-times.ts';

export const AddressLink: AddressLinkResolvers<Context> = {
  consent: async ({ account, owner, validFrom, validTo }, _args, { consents }) => {
    const within = { from: toDate(validFrom), to: toDate(validTo) };
    const consent = await consents.latest({ account, owner }, within);
    return consent && toConsent(consent);
  },

  // What was said after the link had ended is somebody else's.
  optedOut: ({ account, owner, validTo }, _args, { consents }) =>
    consents.optedOut({ account, owner }, toDate(validTo)),

  quietHours: async ({ personId, owner }, _args, { quietTimes }) =>
    timeOn(await quietTimes.of(personId), channelOf(owner)),
};

function toDate(text: string | null): Date | null {
  return text === null ? null : new Date(text);
}
