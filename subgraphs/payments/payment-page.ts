import type Stripe from 'stripe';
import { badInput } from '#schema/errors.ts';
import type { PaymentsWhereInput } from '#schema/generated/payments.ts';
import { mirroredConnection } from '#subgraphs/kit/mirror/mirrored-connection.ts';
import { defaultAccount } from '#subgraphs/kit/mirror/objects.ts';
import type { Context } from './context.ts';
import type { PaymentsKind } from './kept.ts';
import { conditions, readWhere } from './where.ts';

export interface PaymentPageArgs {
  first?: number | null;
  after?: string | null;
  where?: PaymentsWhereInput | null;
  createdFrom?: string | null;
  createdTo?: string | null;
}

/** Whose payments: a person's, by the customers that they are or were, or all of the account. */
export type PaymentOwner = { personId: string; customers: readonly string[] } | 'account';

const kind: PaymentsKind = 'payment';

/** A page of payments, newest first, out of the mirror. */
export function paymentPage(context: Context, owner: PaymentOwner, args: PaymentPageArgs) {
  const { loaders, maxAge, sources } = context;
  const where = whereOf(args);
  const personId = owner === 'account' ? null : owner.personId;
  return mirroredConnection<Stripe.PaymentIntent, ReturnType<typeof loaders.toRow>>(
    context,
    {
      scope: ['payments', personId, where],
      account: defaultAccount,
      kind,
      personId,
      sources:
        owner === 'account'
          ? [sources.payments(null)]
          : owner.customers.map((each) => sources.payments(each)),
      ...(owner !== 'account' && { everything: () => sources.payments(null) }),
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
