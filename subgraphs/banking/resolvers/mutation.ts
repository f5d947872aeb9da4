import type { MutationResolvers } from '#schema/generated/banking.ts';
import { requireScope } from '#subgraphs/kit/access.ts';
import { settleByHand } from '#subgraphs/kit/effects/by-hand.ts';
import { toFacts } from '#subgraphs/kit/effects/inspect.ts';
import { completeLinkUpdate } from '../complete-link-update.ts';
import { connectBank } from '../connect-bank.ts';
import type { Context } from '../context.ts';
import { createLinkToken } from '../create-link-token.ts';
import { disconnectBank } from '../disconnect-bank.ts';
import { toOutcome } from '../effects.ts';
import { refreshTransactions } from '../refresh-transactions.ts';
import { refreshBankConnections } from '../refresh.ts';
import { rotateAccessToken } from '../rotate-access-token.ts';

export const Mutation: MutationResolvers<Context> = {
  createLinkToken: (_parent, { input }, context) => {
    requireScope(context.claims, 'banking:write');
    return createLinkToken(context, input);
  },

  connectBank: (_parent, { input }, context) => {
    requireScope(context.claims, 'banking:write');
    return connectBank(context, input);
  },

  disconnectBank: (_parent, { input }, context) => {
    requireScope(context.claims, 'banking:write');
    return disconnectBank(context, input);
  },

  completeLinkUpdate: (_parent, { input }, context) => {
    requireScope(context.claims, 'banking:write');
    return completeLinkUpdate(context, input);
  },

  rotateAccessToken: (_parent, { input }, context) => {
    requireScope(context.claims, 'banking:write');
    return rotateAccessToken(context, input);
  },

  refreshTransactions: (_parent, { input }, context) => {
    requireScope(context.claims, 'banking:write');
    return refreshTransactions(context, input);
  },

  settleBankEffect: async (_parent, { input }, { claims, effects }) => {
    requireScope(claims, 'banking:write');
    return { effect: toFacts(await settleByHand(effects.records, claims, input, toOutcome), claims) };
  },

  refreshBankConnections: (_parent, { connectionId }, context) => {
    requireScope(context.claims, 'banking:read');
    return refreshBankConnections(context, connectionId);
  },
};
