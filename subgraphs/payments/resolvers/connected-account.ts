import type { ConnectedAccountResolvers } from '#schema/generated/payments.ts';
import { connectedAccountById } from '../connected.ts';
import type { Context } from '../context.ts';

export const ConnectedAccount: ConnectedAccountResolvers<Context> = {
  __resolveReference: ({ id }, context) =>
    context.claims.scopes.includes('payments:read') ? connectedAccountById(context, id) : null,

  person: ({ personId }) => (personId === null ? null : { __typename: 'Person', id: personId }),
};
