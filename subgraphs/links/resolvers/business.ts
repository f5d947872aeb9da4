import type { BusinessResolvers } from '#schema/generated/links.ts';
import { banksOf } from '../banks-of.ts';
import type { Context } from '../context.ts';

export const Business: BusinessResolvers<Context> = {
  __resolveReference: ({ id }) => ({ __typename: 'Business', id }),

  banks: async ({ id }, _args, context) =>
    (await banksOf(context, id)).map((each) => ({ __typename: 'BankConnection' as const, id: each })),
};
