import type Stripe from 'stripe';
import { badInput } from '#schema/errors.ts';
import type { PaymentsWhereInput } from '#schema/generated/payments.ts';
import { mirroredConnection } from '#subgraphs/kit/mirror/mirrored-connection.ts';
import type { Context } from './context.ts';
import type { PaymentsKind } from './kept.ts';
import type { Customer } from './links.ts';
import { conditions, readWhere } from './where.ts';

export interface PaymentPageArgs {
  first?: number | null;
  after?: string | null;
  where?: PaymentsWhereInput | null;
  createdFrom?: string | null;
  createdTo?: string | null;
}

/** Whose payments: a person's, by the customers that they are or were, or everybody's. */
export type PaymentOwner = { personId: string; customers: readonly Customer[] } | 'everybody';

const kind: PaymentsKind = 'payment';

/** A page of payments, newest first, out of the mirror. */
export function paymentPage(context: Context, owner: PaymentOwner, args: PaymentPageArgs) {
  const { accounts, at, loaders, maxAge } = context;
  const where = whereOf(args);
  const account = args.where?.account ?? null;
  const among = account === null ? accounts.names : [accounts.named('where.account', account).name];
  const personId = owner === 'everybody' ? null : owner.personId;
  const customers =
    owner === 'everybody' ? [] : owner.customers.filter((customer) => among.includes(customer.account));
  return mirroredConnection<Stripe.PaymentIntent, ReturnType<typeof loaders.toRow>>(
    context,
    {
      scope: ['payments', personId, where, account],
      accounts: among,
      kind,
      personId,
      sources:
        owner === 'everybody'
          ? among.map((each) => at(each).sources.payments(null))
          : customers.map((each) => at(each.account).sources.payments(each.id)),
      ...(owner !== 'everybody' && { everything: (each: string) => at(each).sources.payments(null) }),
      conditions: conditions(where),
      from: where.createdFrom ? new Date(where.createdFrom) : null,
      maxAgeMs: maxAge('Person.payments'),
      first: args.first,
      after: args.after,
    },
    loaders.toRow,
  );
}

/** What the arguments come to: `where`, and its predecessors beside it. @throws PlazaError BAD_USER_INPUT */
function whereOf({ where, createdFrom, createdTo }: PaymentPageArgs) {
  if (!where) return readWhere({ createdFrom: createdFrom ?? null, createdTo: createdTo ?? null }, '');
  if (createdFrom || createdTo) {
    throw badInput(createdFrom ? 'createdFrom' : 'createdTo', 'Say it within `where`.');
  }
  return readWhere(where);
}
