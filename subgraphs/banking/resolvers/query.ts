import type { QueryResolvers } from '#schema/generated/banking.ts';
import { requireScope } from '#subgraphs/kit/access.ts';
import { unknownEffects } from '#subgraphs/kit/effects/inspect.ts';
import type { Context } from '../context.ts';
import { institutionPage } from '../institution-page.ts';

export const Query: QueryResolvers<Context> = {
  institutions: (_parent, args, context) => {
    requireScope(context.claims, 'banking:read');
    return institutionPage(context, args);
  },

  unknownBankEffects: (_parent, args, { claims, effects, cursors }) =>
    unknownEffects(effects.records, cursors, claims, args),
};
