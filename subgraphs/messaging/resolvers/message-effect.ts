import type { MessageEffectResolvers } from '#schema/generated/messaging.ts';
import { hasRole, maySee, requireScope } from '#subgraphs/kit/access.ts';
import { readEffect } from '#subgraphs/kit/effects/inspect.ts';
import { outcomePending } from '#subgraphs/kit/effects/once.ts';
import type { Context } from '../context.ts';
import type { TwilioOutcome } from '../effects.ts';

export const MessageEffect: MessageEffectResolvers<Context> = {
  __resolveReference: (reference, { claims, effects }) => {
    requireScope(claims, 'messages:write');
    return readEffect(effects.records, claims, reference);
  },

  message: async ({ outcome }, _args, { claims, loaders }) => {
    const { messageId } = (outcome ?? {}) as Partial<TwilioOutcome>;
    const message = messageId ? await loaders.message.load(messageId) : null;
    return message && maySee(claims, message.personId) ? message : null;
  },

  call: ({ outcome }, _args, { phoneCalls }) => {
    const { callId } = (outcome ?? {}) as Partial<TwilioOutcome>;
    return callId ? phoneCalls.byId.load(callId) : null;
  },

  conversation: async ({ outcome, account }, _args, { accounts, claims, conversations }) => {
    const { conversationId } = (outcome ?? {}) as Partial<TwilioOutcome>;
    if (!conversationId) return null;
    // Only an operator asks for such an effect; whoever is none any more sees what they take part in.
    if (!hasRole(claims, 'operator', 'analyst')) return conversations.byId.load(conversationId);
    return conversations.fetched(conversationId, account === null ? accounts.names : [account]);
  },

  verification: ({ outcome, account }, _args, { accounts }) => {
    const facts = (outcome as TwilioOutcome | null)?.verification;
    return facts ? { ...facts, account: account ?? accounts.first.name } : null;
  },

  problem: ({ state, outcome }) =>
    state === 'UNKNOWN' || state === 'STARTED'
      ? outcomePending('The effect')
      : ((outcome as TwilioOutcome | null)?.problem ?? null),
};
