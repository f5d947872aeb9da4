import type { PaymentResolvers } from '#schema/generated/links.ts';
import { checkPersonal } from '#subgraphs/kit/access.ts';
import type { Context } from '../context.ts';

export const Payment: PaymentResolvers<Context> = {
  receipt: async ({ id, person }, _args, { claims, receiptOf }) => {
    if (!person) return null;
    checkPersonal(claims, 'messages:read', person.id);
    const messageId = await receiptOf.load(id);
    return messageId === null ? null : { __typename: 'Message', id: messageId };
  },
};
