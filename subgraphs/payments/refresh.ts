import { PlazaError } from '#schema/errors.ts';
import { actOn } from '#subgraphs/kit/access.ts';
import type { Context } from './context.ts';
import { readPaymentId } from './input.ts';
import { methodsOf } from './method-list.ts';

/** Reads one payment of the caller's again. */
export async function refreshPayment({ loaders }: Context, id: string) {
  const payment = await loaders.currentPayment.load(readPaymentId('id', id));
  if (payment) return { payment };
  throw new PlazaError('NOT_FOUND', 'There is no such payment.', { details: { argument: 'id' } });
}

/** Reads a person's newest payments and their methods again. */
export async function refreshPayments(context: Context, personId: string | null | undefined) {
  const { at, claims, links, lists, survivors } = context;
  const id = actOn(claims, personId && (await survivors.of(personId)), 'personId');
  const asOf = new Date().toISOString();
  await Promise.all(
    (await links.everCustomersOf(id)).flatMap((customer) => [
      lists.freshen(at(customer.account).sources.payments(customer.id), 0),
      methodsOf(context, customer, 0),
    ]),
  );
  return { person: { __typename: 'Person' as const, id }, asOf };
}
