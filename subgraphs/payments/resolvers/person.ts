import { absent } from '#schema/errors.ts';
import type { PersonResolvers } from '#schema/generated/payments.ts';
import { personal } from '#subgraphs/kit/access.ts';
import type { Context } from '../context.ts';
import { toPaymentMethod } from '../map.ts';
import { paymentPage } from '../payment-page.ts';

export const Person: PersonResolvers<Context> = {
  payments: personal('payments:read', async ({ id }, args, context) =>
    paymentPage(context, id, await customers(id, context), args),
  ),

  paymentMethods: personal('payments:read', async ({ id }, _args, context) => {
    const methods = await context.loaders.paymentMethods.loadMany(await customers(id, context));
    return methods.flatMap((page) => {
      if (page instanceof Error) throw page;
      return page.map(toPaymentMethod);
    });
  }),
};

async function customers(personId: string, { loaders }: Context): Promise<string[]> {
  const linked = await loaders.customersOf.load(personId);
  if (linked.length === 0) throw absent('not_connected', 'This person is no customer at Stripe yet.');
  return linked;
}
