import { badInput } from '#schema/errors.ts';
import type { VerifiedPaymentInput } from '#schema/generated/messaging.ts';
import { minorToDecimal, readPositive } from '#subgraphs/kit/money.ts';
import { signProof } from '#subgraphs/kit/verification/proof.ts';
import { bareAddress } from './address.ts';
import type { Context } from './context.ts';
import type { ShownPayment } from './twilio.ts';

/** Who is paid where nobody is named. */
const DEFAULT_PAYEE = 'default';

/** A payment as the message with the code names it. @throws PlazaError BAD_USER_INPUT */
export function shownPayment(payment: VerifiedPaymentInput | null | undefined): ShownPayment {
  if (!payment) return {};
  const { amount, currency, payee } = payment;
  readPositive('input.payment.amount', amount);
  if (payee != null && !/^[a-z][a-z0-9-]{0,30}$/.test(payee)) {
    throw badInput('input.payment.payee', 'A payee is the name of one of the company’s accounts at Stripe.');
  }
  return { amount: `${currency} ${minorToDecimal(amount, currency)}`, payee: payee ?? DEFAULT_PAYEE };
}

/** That the caller has confirmed a payment, where the number is their own now; null otherwise. */
export async function proofOf(
  { claims, loaders, macKey }: Context,
  to: string,
  { amount, currency, payee }: VerifiedPaymentInput,
  { id, expiresAt }: { id: string; expiresAt: string },
): Promise<string | null> {
  if (claims.person === null) return null;
  const own = await loaders.addressesOf.load(claims.person);
  const now = Date.now();
  if (!own.some(({ address, toMs }) => bareAddress(address) === to && now < toMs)) return null;
  return signProof(macKey, {
    id,
    personId: claims.person,
    amount,
    currency,
    payee: payee ?? DEFAULT_PAYEE,
    expiresAt: new Date(expiresAt),
  });
}
