import { absent } from '#schema/errors.ts';
import type { PersonResolvers } from '#schema/generated/payments.ts';
import { personal } from '#subgraphs/kit/access.ts';
import { connectedAccountsOf } from '../connected.ts';
import { invoicePage, subscriptionPage } from '../billing/pages.ts';
import { checkoutPage } from '../checkout/page.ts';
import type { Context } from '../context.ts';
import { toCustomerLink } from '../link-customer.ts';
import { methodsOf } from '../method-list.ts';
import { paymentPage } from '../payment-page.ts';

export const Person: PersonResolvers<Context> = {
  // The id of somebody who was merged into another is the survivor's.
  __resolveReference: async ({ id }, { survivors }) => ({
    __typename: 'Person',
    id: await survivors.of(id),
  }),

  payments: personal('payments:read', async ({ id }, args, context) =>
    paymentPage(
      context,
      { personId: id, customers: connected(await context.loaders.everCustomersOf.load(id)) },
      args,
    ),
  ),

  paymentMethods: personal('payments:read', async ({ id }, _args, context) => {
    const customers = connected(await context.loaders.customersOf.load(id));
    const methods = await Promise.all(customers.map((customer) => methodsOf(context, customer)));
    return methods.flat();
  }),

  connectedAccounts: personal('payments:read', ({ id }, _args, context) => connectedAccountsOf(context, id)),

  customers: personal('payments:read', async ({ id }, _args, { holdings }) =>
    connected(await holdings.ofPerson(id)).map(toCustomerLink),
  ),

  subscriptions: personal('payments:read', async ({ id }, args, context) =>
    subscriptionPage(
      context,
      { personId: id, customers: connected(await context.loaders.everCustomersOf.load(id)) },
      args,
    ),
  ),

  invoices: personal('payments:read', async ({ id }, args, context) =>
    invoicePage(
      context,
      { personId: id, customers: connected(await context.loaders.everCustomersOf.load(id)) },
      args,
    ),
  ),

  checkoutSessions: personal('payments:read', async ({ id }, args, context) =>
    checkoutPage(
      context,
      { personId: id, customers: connected(await context.loaders.everCustomersOf.load(id)) },
      args,
    ),
  ),
};

function connected<T>(customers: T[]): T[] {
  if (customers.length > 0) return customers;
  throw absent('not_connected', 'This person is no customer at Stripe yet.');
}
