import type { Context } from './context.ts';

/** The payment of something that the caller may see: it is theirs too, though nothing of it may have been read yet. */
export async function paymentOf(
  { at, loaders, objects }: Pick<Context, 'at' | 'loaders' | 'objects'>,
  account: string,
  paymentId: string | null,
) {
  if (paymentId === null) return null;
  const [known] = await objects.byIds('payment', [paymentId]);
  if (!known) await at(account).stripe.payment(paymentId);
  return loaders.payment.load(paymentId);
}
