import type { BankEffectResolvers } from '#schema/generated/banking.ts';
import { maySee, requireScope } from '#subgraphs/kit/access.ts';
import { readEffect } from '#subgraphs/kit/effects/inspect.ts';
import { outcomePending } from '#subgraphs/kit/effects/once.ts';
import type { Context } from '../context.ts';
import type { PlaidOutcome } from '../effects.ts';
import { toConnection } from '../map.ts';

export const BankEffect: BankEffectResolvers<Context> = {
  __resolveReference: (reference, { claims, effects }) => {
    requireScope(claims, 'banking:write');
    return readEffect(effects.records, claims, reference);
  },

  connection: async ({ outcome }, _args, { claims, loaders }) => {
    const { connectionId } = (outcome ?? {}) as PlaidOutcome;
    const row = connectionId ? await loaders.connection.load(connectionId) : null;
    return row && maySee(claims, row.person_id) ? toConnection(row) : null;
  },

  disconnectedId: ({ outcome }) => ((outcome ?? {}) as PlaidOutcome).disconnectedId ?? null,

  problem: ({ state, outcome }) =>
    state === 'UNKNOWN' || state === 'STARTED'
      ? outcomePending('The effect')
      : (((outcome ?? {}) as PlaidOutcome).problem ?? null),
};
