import type { PhoneCallResolvers } from '#schema/generated/messaging.ts';
import type { Context } from '../context.ts';
import { isCallSid } from '../input.ts';

export const PhoneCall: PhoneCallResolvers<Context> = {
  __resolveReference: ({ id }, { claims, phoneCalls }) =>
    claims.scopes.includes('messages:read') && isCallSid(id) ? phoneCalls.byId.load(id) : null,

  person: ({ personId }) => (personId === null ? null : { __typename: 'Person', id: personId }),
};
