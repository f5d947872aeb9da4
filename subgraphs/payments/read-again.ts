import type Stripe from 'stripe';
import type { MirrorObject } from '#subgraphs/kit/mirror/objects.ts';
import type { KeptCalls } from './keep-answers.ts';

type Intent = Stripe.PaymentIntent & { asOf?: Date };

/** What one page of Stripe's brings at most. */
const PAGE = 100;

/** Payments of fewer customers than these are read customer by customer: a page of everything may hold none of them. */
const MANY = 5;

type Wanted = Pick<MirrorObject, 'account' | 'id' | 'owner' | 'at'>;

/**
 * Reads payments again, as many as a page may bring in one call: Stripe has no call for several payments by their ids, but
 * lists of a customer, and of an account, by time.
 *
 * @returns those that were found, or why the call for them failed; the others are to be asked for one by one
 */
export async function readAgain(
  at: (account: string) => { stripe: Pick<KeptCalls, 'payments'> },
  wanted: readonly Wanted[],
): Promise<ReadonlyMap<string, Intent | Error>> {
  const byAccount = [...Map.groupBy(wanted, ({ account }) => account)];
  const found = await Promise.all(byAccount.map(([account, own]) => readOfAccount(at(account).stripe, own)));
  return new Map(found.flatMap((some) => [...some]));
}

async function readOfAccount(
  stripe: Pick<KeptCalls, 'payments'>,
  wanted: readonly Wanted[],
): Promise<ReadonlyMap<string, Intent | Error>> {
  const found = new Map<string, Intent | Error>();

  const page = async (customer: string | null, payments: readonly Wanted[]): Promise<void> => {
    const seconds = payments.map(({ at }) => Math.floor(at.getTime() / 1000));
    const filter = {
      limit: PAGE,
      createdFrom: Math.min(...seconds),
      createdBefore: Math.max(...seconds) + 1,
      ...(customer && { customer }),
    };
    try {
      const { data, asOf } = await stripe.payments(filter);
      const ids = new Set(payments.map(({ id }) => id));
      for (const intent of data) if (ids.has(intent.id)) found.set(intent.id, { ...intent, asOf });
    } catch (error) {
      for (const { id } of payments) found.set(id, error as Error);
    }
  };

  const left = () => wanted.filter(({ id }) => !found.has(id));
  const byOwner = () => [...Map.groupBy(left(), ({ owner }) => owner)];
  if (byOwner().length >= MANY) await page(null, wanted);
  const several = byOwner().filter(([owner, payments]) => owner !== null && payments.length > 1);
  await Promise.all(several.map(([owner, payments]) => page(owner, payments)));
  return found;
}
