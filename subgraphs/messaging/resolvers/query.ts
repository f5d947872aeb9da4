import { absent } from '#schema/errors.ts';
import type { QueryResolvers } from '#schema/generated/messaging.ts';
import type { Claims } from '#schema/protocol.ts';
import { requireRole, requireScope } from '#subgraphs/kit/access.ts';
import { unknownEffects } from '#subgraphs/kit/effects/inspect.ts';
import type { Context } from '../context.ts';
import { readCallSid, readConversationSid, readE164, readE164s, readMessageSid } from '../input.ts';
import { messagePage } from '../message-page.ts';
import { wantSimSwaps } from '../sim-swap.ts';

export const Query: QueryResolvers<Context> = {
  message: (_parent, { id }, { claims, loaders }) => {
    checkScope(claims);
    return loaders.message.load(readMessageSid('id', id));
  },

  messages: async (_parent, args, context) => {
    requireScope(context.claims, 'messages:read');
    requireRole(context.claims, 'operator', 'analyst');
    const named = args.where?.person;
    if (named == null) return messagePage(context, 'everybody', args);
    const personId = await context.survivors.of(named);
    const addresses = await context.loaders.addressesOf.load(personId);
    return messagePage(context, { personId, addresses }, args);
  },

  phoneNumber: async (_parent, { e164 }, context, info) => {
    checkScope(context.claims);
    readE164('e164', e164);
    await wantSimSwaps(context, [e164], info);
    return context.loaders.phoneNumber.load(e164);
  },

  phoneNumbers: async (_parent, { e164s }, context, info) => {
    checkScope(context.claims);
    readE164s('e164s', e164s);
    await wantSimSwaps(context, e164s, info);
    const found = await context.loaders.phoneNumber.loadMany(e164s);
    // A list's own failures: one number that cannot be looked up leaves the others.
    return found as Exclude<(typeof found)[number], Error>[];
  },

  call: (_parent, { id }, { claims, phoneCalls }) => {
    checkScope(claims);
    return phoneCalls.byId.load(readCallSid('id', id));
  },

  conversation: (_parent, { id }, { claims, conversations }) => {
    checkScope(claims);
    return conversations.byId.load(readConversationSid('id', id));
  },

  messageTemplates: (_parent, { first, after, account }, { accounts, claims, templates }) => {
    checkScope(claims);
    const named = account == null ? null : accounts.named('account', account).name;
    return templates.page({ first, after, account: named });
  },

  unknownMessageEffects: (_parent, args, { claims, effects, cursors }) =>
    unknownEffects(effects.records, cursors, claims, args),
};

function checkScope({ scopes }: Claims): void {
  if (!scopes.includes('messages:read')) {
    throw absent('scope', 'This needs the scope messages:read.', { scope: 'messages:read' });
  }
}
