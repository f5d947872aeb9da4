import type { PhoneNumberResolvers } from '#schema/generated/messaging.ts';
import type { Context } from '../context.ts';
import { isE164 } from '../input.ts';
import { requireSimSwap, wantSimSwaps } from '../sim-swap.ts';

export const PhoneNumber: PhoneNumberResolvers<Context> = {
  __resolveReference: async ({ e164 }, context, info) => {
    if (!context.claims.scopes.includes('messages:read') || !isE164(e164)) return null;
    await wantSimSwaps(context, [e164], info);
    return context.loaders.phoneNumber.load(e164);
  },

  simSwap: async ({ e164, shownSimSwap }, _args, context) => {
    await requireSimSwap(context, e164);
    const told = shownSimSwap === undefined ? await context.loaders.simSwap.load(e164) : shownSimSwap;
    if (told instanceof Error) throw told;
    return told;
  },
};
