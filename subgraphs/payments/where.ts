import { badInput } from '#schema/errors.ts';
import type { Condition } from '#subgraphs/kit/mirror/objects.ts';

/** What a list of Stripe's is filtered by. */
export interface WhereInput {
  status?: readonly string[] | null;
  currency?: string | null;
  createdFrom?: string | null;
  createdTo?: string | null;
}

export type Where = ReturnType<typeof readWhere>;

/**
 * @param place where it stands in the arguments, e.g. `where.`
 * @throws PlazaError BAD_USER_INPUT for a window without an instant in it, and for no state at all
 */
export function readWhere({ status, currency, createdFrom, createdTo }: WhereInput, place = 'where.') {
  if (createdFrom && createdTo && Date.parse(createdFrom) >= Date.parse(createdTo)) {
    throw badInput(`${place}createdTo`, '`createdTo` comes after `createdFrom`.');
  }
  if (status?.length === 0) throw badInput(`${place}status`, 'Name one state at least.');
  return {
    status: status?.toSorted() ?? null,
    currency: currency ?? null,
    createdFrom: createdFrom ?? null,
    createdTo: createdTo ?? null,
  };
}

export function conditions({ status, currency, createdFrom, createdTo }: Where): Condition[] {
  return [
    // Stripe's words for the states are ours in lower case; the inputs have no other.
    ...(status ? [{ sql: 'o.status = any(?)', value: status.map((each) => each.toLowerCase()) }] : []),
    ...(currency ? [{ sql: 'o.currency = ?', value: currency.toLowerCase() }] : []),
    ...(createdFrom ? [{ sql: 'o.at >= ?::timestamptz', value: createdFrom }] : []),
    ...(createdTo ? [{ sql: 'o.at < ?::timestamptz', value: createdTo }] : []),
  ];
}
