import type { QueryResolvers } from '#schema/generated/banking.ts';
import { unknownEffects } from '#subgraphs/kit/effects/inspect.ts';
import type { Context } from '../context.ts';

export const Query: QueryResolvers<Context> = {
  unknownBankEffects: (_parent, args, { claims, effects, cursors }) =>
    unknownEffects(effects.records, cursors, claims, args),
};
