import type { PersonCheckoutSessionsArgs } from '#schema/generated/payments.ts';
import { everything } from '#subgraphs/kit/mirror/coverage.ts';
import { mirroredConnection } from '#subgraphs/kit/mirror/mirrored-connection.ts';
import type { ListSource } from '#subgraphs/kit/mirror/lists.ts';
import type { Context } from '../context.ts';
import type { Customer } from '../links.ts';
import { createSource } from '../lists.ts';
import { conditions, readWhere } from '../where.ts';

/** Pages on which a person was asked to pay, newest first, out of the mirror. */
export function checkoutPage(
  context: Context,
  { personId, customers }: { personId: string; customers: readonly Customer[] },
  args: Partial<PersonCheckoutSessionsArgs>,
) {
  const { accounts, at, loaders, maxAge } = context;
  const where = readWhere(args.where ?? {});
  const account = args.where?.account ?? null;
  const among = account === null ? accounts.names : [accounts.named('where.account', account).name];
  const source = (place: string, customer: string | null): ListSource =>
    createSource({ account: place, kind: 'checkout_session', list: customer ?? everything }, (page) =>
      at(place).checkout.sessions({ ...page, ...(customer && { customer }) }),
    );
  return mirroredConnection(
    context,
    {
      scope: ['checkoutSessions', personId, where, account],
      accounts: among,
      kind: 'checkout_session',
      personId,
      sources: customers
        .filter((customer) => among.includes(customer.account))
        .map((customer) => source(customer.account, customer.id)),
      everything: (place) => source(place, null),
      conditions: conditions(where),
      maxAgeMs: maxAge('Person.checkoutSessions'),
      first: args.first,
      after: args.after,
    },
    loaders.checkout.toRow,
  );
}
