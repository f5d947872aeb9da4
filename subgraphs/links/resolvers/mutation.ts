import type { MutationResolvers } from '#schema/generated/links.ts';
import { requireRole, requireScope } from '#subgraphs/kit/access.ts';
import type { Context } from '../context.ts';
import { sendReceipt } from '../send-receipt.ts';
import { setBusinessBanks } from '../set-business-banks.ts';

export const Mutation: MutationResolvers<Context> = {
  sendReceipt: (_parent, { input }, context) => {
    requireScope(context.claims, 'messages:write');
    return sendReceipt(context, input);
  },

  setBusinessBanks: (_parent, { input }, context) => {
    requireScope(context.claims, 'payments:write');
    requireRole(context.claims, 'operator');
    return setBusinessBanks(context, input);
  },
};
