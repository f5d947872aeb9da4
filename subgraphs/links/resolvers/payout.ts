import type { PayoutResolvers } from '#schema/generated/links.ts';
import { bankMatch } from '../bank-match.ts';
import type { Context } from '../context.ts';

export const Payout: PayoutResolvers<Context> = {
  bankMatch: (payout, _args, context) => bankMatch(context, payout),
};
