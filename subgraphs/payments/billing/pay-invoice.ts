import type Stripe from 'stripe';
import { PlazaError } from '#schema/errors.ts';
import type { PayInvoiceInput } from '#schema/generated/payments.ts';
import { outcomePending } from '#subgraphs/kit/effects/once.ts';
import type { Context } from '../context.ts';
import { readPaymentMethodId } from '../input.ts';
import { cardDeclined } from '../outcomes.ts';
import { CardRefused } from '../stripe.ts';
import { verified } from '../verified.ts';
import type { KeptBillingCalls } from './keep-answers.ts';
import { toInvoice } from './map.ts';
import { invoiceConflict, methodMissing, ownInvoice, saysNoMethod, type InvoiceOutcome } from './outcomes.ts';

/** What is asked of Stripe. */
export interface InvoicePayment {
  invoiceId: string;
  params: Stripe.InvoicePayParams;
}

/** Puts an open invoice to a method, once. */
export async function payInvoice(context: Context, input: PayInvoiceInput) {
  const { accounts, at, claims, deadlineMs, once, loaders, proofs } = context;
  const params: Stripe.InvoicePayParams = {
    // The payer is there: where their bank asks for them, they can answer.
    off_session: false,
    ...(input.paymentMethodId && {
      payment_method: readPaymentMethodId('input.paymentMethodId', input.paymentMethodId),
    }),
  };
  const row = await ownInvoice(context, input.invoiceId);
  const { id: invoiceId, account } = row;
  let answered = false;
  const settled = await once<InvoicePayment, InvoiceOutcome>({
    claims,
    field: 'payInvoice',
    idempotencyKey: input.idempotencyKey,
    input,
    deadlineMs,
    prepare: async () => {
      if (row.status !== 'OPEN') return { outcome: { invoiceId, problem: invoiceConflict(row.status) } };
      const { amount, currency } = row.amountRemaining;
      const asked = {
        amount: { amount, currency: currency ?? '' },
        verificationProof: input.verificationProof ?? null,
        idempotencyKey: input.idempotencyKey,
      };
      const problem = await verified(proofs, {
        claims,
        accounts,
        account: accounts.at(account),
        personId: row.personId ?? '',
        input: asked,
      });
      if (problem) return { outcome: { invoiceId, problem } };
      return { request: { invoiceId, params }, account };
    },
    perform: async (recordId, request) => {
      const outcome = await payAtStripe(at(account).billing, request, recordId);
      answered = true;
      return outcome;
    },
  });
  if ('pending' in settled) return { invoice: row, problem: outcomePending('The invoice') };
  // Where somebody else asked Stripe for it, what it did is not known here for sure.
  const { invoice, currentInvoice } = loaders.billing;
  return {
    invoice: await (answered ? invoice : currentInvoice).clear(invoiceId).load(invoiceId),
    problem: settled.outcome.problem,
  };
}

/** Asks Stripe under the record's id: however often, it happens once. */
export async function payAtStripe(
  billing: KeptBillingCalls,
  { invoiceId, params }: InvoicePayment,
  recordId: string,
): Promise<InvoiceOutcome> {
  try {
    await billing.payInvoice(invoiceId, params, recordId);
    return { invoiceId, problem: null };
  } catch (error) {
    // What a refusal did to the invoice only Stripe says.
    billing.seen.delete(invoiceId);
    if (error instanceof CardRefused) {
      return { invoiceId, problem: refusal(error) };
    }
    if (saysNoMethod(error)) return { invoiceId, problem: methodMissing() };
    if (!(error instanceof PlazaError) || error.extensions.code !== 'BAD_USER_INPUT') throw error;
    // Meanwhile it was paid or voided: Stripe has no code for that.
    const now = await billing.invoice(invoiceId);
    if (now.status === 'open') throw error;
    const { status } = toInvoice({ account: '', asOf: now.asOf, body: now, personId: null });
    return { invoiceId, problem: invoiceConflict(status) };
  }
}

function refusal({ refusal: told }: CardRefused): InvoiceOutcome['problem'] {
  if (told.code !== 'invoice_payment_intent_requires_action') return cardDeclined(told);
  return {
    __typename: 'InvoiceActionRequired',
    message: 'The payer has to confirm the payment on their device.',
    retryable: false,
  };
}
