import type { PhoneNumberResolvers } from '#schema/generated/messaging.ts';
import type { Context } from '../context.ts';
import { isE164 } from '../input.ts';

export const PhoneNumber: PhoneNumberResolvers<Context> = {
  __resolveReference: ({ e164 }, { claims, loaders }) =>
    claims.scopes.includes('messages:read') && isE164(e164) ? loaders.phoneNumber.load(e164) : null,
};
