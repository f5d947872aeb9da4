import type Stripe from 'stripe';
import { PlazaError } from '#schema/errors.ts';
import type { RecipientCannotReceive, VerificationRequired } from '#schema/generated/payments.ts';
import { toStatus } from './connect-map.ts';
import type { AccountCalls } from './calls.ts';
import { customerFor } from './customer-for.ts';
import { attemptOnce } from './effect-attempts.ts';
import type { EffectSteps } from './effect-steps.ts';
import type { Links } from './links.ts';
import { stateConflict, toOutcome, type PaymentOutcome } from './outcomes.ts';
import { findRefund } from './look-up.ts';
import { toPaymentStatus } from './map.ts';

/** What is asked for: the same for every attempt. */
export interface NewSending {
  personId: string;
  /** Null where the person is no customer there yet. */
  customer: string | null;
  /** Who is paid, `acct_…`. */
  recipient: string;
  /** Stripe's units. */
  amount: number;
  /** In lower case. */
  currency: string;
  paymentMethod: string;
  description: string | null;
}

/** What the record of it keeps. */
export interface SendingOutcome {
  paymentId: string | null;
  transferId: string | null;
  problem: PaymentOutcome['problem'] | RecipientCannotReceive | VerificationRequired | null;
}

export interface SendingParts {
  account: string;
  calls: Pick<AccountCalls, 'stripe' | 'connect'>;
  links: Links;
  steps: EffectSteps;
}

/** A charge that succeeded, to be handed on. */
export interface Charged {
  paymentId: string;
  chargeId: string;
}

const PAYMENT = 'payment';
const CHARGE = 'charge';
const TRANSFER = 'transfer';
const REFUSED = 'transfer-refused';

/** Charges the payer. What succeeded is written down before it is answered. */
export async function chargePayer(
  { account, calls: { stripe }, links, steps }: SendingParts,
  request: NewSending,
  recordId: string,
): Promise<SendingOutcome & { charged?: Charged }> {
  const { amount, currency, paymentMethod, description } = request;
  const customer = await customerFor({ account, stripe, links }, request, recordId);
  const { intent, paymentId, problem } = await toOutcome(
    null,
    () =>
      stripe.createPayment(
        {
          amount,
          currency,
          customer,
          payment_method: paymentMethod,
          // What succeeds at once, or not at all: nothing is handed on that may not come.
          allowed_payment_method_types: ['card', 'link'],
          error_on_requires_action: true,
          confirm: true,
          transfer_group: recordId,
          ...(description !== null && { description }),
          metadata: { plaza_effect: recordId },
        },
        recordId,
      ),
    async () => null,
  );
  if (!intent) return { paymentId, transferId: null, problem };
  const charged = await keepCharge(steps, intent, recordId);
  if (charged) return { paymentId: intent.id, transferId: null, problem: null, charged };
  return { paymentId: intent.id, transferId: null, problem: stateConflict(toPaymentStatus(intent.status)) };
}

/** @returns null for a payment that did not succeed */
export async function keepCharge(
  steps: EffectSteps,
  { id, status, latest_charge: latest }: Stripe.PaymentIntent,
  recordId: string,
): Promise<Charged | null> {
  const chargeId = typeof latest === 'string' ? latest : (latest?.id ?? null);
  if (status !== 'succeeded' || !chargeId) return null;
  await steps.keep(recordId, CHARGE, chargeId);
  await steps.keep(recordId, PAYMENT, id);
  return { paymentId: id, chargeId };
}

/** What was charged for a record, where that is written down. */
export async function chargedBefore(steps: EffectSteps, recordId: string): Promise<Charged | null> {
  const behind = await steps.of(recordId);
  const [paymentId, chargeId] = [behind[PAYMENT]?.objectId, behind[CHARGE]?.objectId];
  return paymentId && chargeId ? { paymentId, chargeId } : null;
}

/**
 * Hands a charge on to its recipient; where Stripe refuses that, gives the money back to the payer. That it was refused is
 * written down first: what is being given back is never handed on as well.
 */
export async function handOn(
  { calls: { connect, stripe }, steps }: SendingParts,
  { recipient, amount, currency, description }: NewSending,
  recordId: string,
  { paymentId, chargeId }: Charged,
): Promise<SendingOutcome> {
  const behind = await steps.of(recordId);
  const done = behind[TRANSFER]?.objectId;
  if (done) return { paymentId, transferId: done, problem: null };
  if (!behind[REFUSED]) {
    const made = await attemptOnce({
      steps,
      recordId,
      name: 'transfer',
      find: async () => (await connect.transfersOf(recordId)).data[0]?.id ?? null,
      ask: async (idempotencyKey) => {
        const params = {
          amount,
          currency,
          destination: recipient,
          source_transaction: chargeId,
          transfer_group: recordId,
          ...(description !== null && { description }),
          metadata: { plaza_effect: recordId, plaza_payment: paymentId },
        };
        return (await connect.createTransfer(params, idempotencyKey)).id;
      },
    }).catch(nullIfRefused);
    if (made) {
      await steps.keep(recordId, TRANSFER, made);
      return { paymentId, transferId: made, problem: null };
    }
    await steps.keep(recordId, REFUSED, null);
  }
  await giveBack({ stripe, steps }, paymentId, recordId);
  const status = toStatus(await connect.connectedAccount(recipient));
  return { paymentId, transferId: null, problem: cannotReceive(status, true) };
}

async function giveBack(
  { stripe, steps }: { stripe: SendingParts['calls']['stripe']; steps: EffectSteps },
  paymentId: string,
  recordId: string,
): Promise<void> {
  const metadata = { plaza_effect: recordId };
  await attemptOnce({
    steps,
    recordId,
    name: 'refund',
    find: async () => (await findRefund(stripe, paymentId, recordId))?.refundId ?? null,
    ask: async (idempotencyKey) =>
      (await stripe.createRefund({ payment_intent: paymentId, metadata }, idempotencyKey)).id,
  }).catch(ifNotGivenBack);
}

export function cannotReceive(
  status: RecipientCannotReceive['status'],
  refunded: boolean,
): RecipientCannotReceive {
  return {
    __typename: 'RecipientCannotReceive',
    message: refunded
      ? 'The recipient cannot be paid; what was charged was given back.'
      : 'The recipient cannot be paid yet; nothing was charged.',
    retryable: status !== 'ACTIVE',
    status,
    refunded,
  };
}

function nullIfRefused(error: unknown): null {
  if (
    error instanceof PlazaError &&
    ['BAD_USER_INPUT', 'NOT_FOUND'].includes(String(error.extensions.code))
  ) {
    return null;
  }
  throw error;
}

function ifNotGivenBack(error: unknown): void {
  const { code } =
    error instanceof PlazaError ? ((error.extensions['provider'] ?? {}) as { code?: string }) : {};
  if (code !== 'charge_already_refunded') throw error;
}
