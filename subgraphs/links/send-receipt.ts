import { PlazaError } from '#schema/errors.ts';
import type { SendReceiptInput } from '#schema/generated/links.ts';
import { actOn } from '#subgraphs/kit/access.ts';
import { outcomePending } from '#subgraphs/kit/effects/once.ts';
import { minorToDecimal } from '#subgraphs/kit/money.ts';
import type { PortOutput } from '#subgraphs/kit/ports/ports.ts';
import type { Context } from './context.ts';

type Facts = NonNullable<PortOutput<'payments/payment'>['payment']>;

/** Sends a payment's receipt, once, and remembers which message it was. */
export async function sendReceipt(context: Context, { paymentId }: SendReceiptInput) {
  const { askPort, claims } = context;
  const { payment: facts } = await askPort('payments/payment', { id: paymentId }, context);
  if (!facts) throw noPayment('There is no such payment.');
  if (facts.personId === null) throw noPayment('Nobody of ours has made this payment.');
  const personId = actOn(claims, facts.personId, 'input.paymentId');
  const payment = {
    __typename: 'Payment' as const,
    id: paymentId,
    person: { __typename: 'Person' as const, id: personId },
  };
  if (facts.status !== 'SUCCEEDED') {
    return {
      payment,
      receipt: null,
      problem: {
        __typename: 'ReceiptNotDue' as const,
        message: 'Nothing was paid yet, so there is nothing to confirm.',
        retryable: facts.status === 'PROCESSING',
      },
    };
  }
  const { messageId, problem } = await sendOnce(context, paymentId, personId, facts);
  const receipt = messageId ? { __typename: 'Message' as const, id: messageId } : null;
  if (problem === null) return { payment, receipt, problem: null };
  if (problem === 'PENDING') return { payment, receipt, problem: outcomePending('The receipt') };
  return {
    payment,
    receipt,
    problem: {
      __typename: 'ReceiptUndeliverable' as const,
      message: sentences[problem],
      retryable: false,
      reason: problem,
    },
  };
}

/** Messaging sends it once; what was sent is remembered here for ever, as records of effects are not. */
async function sendOnce(
  context: Context,
  paymentId: string,
  personId: string,
  facts: Facts,
): Promise<PortOutput<'messaging/receipt'>> {
  const { askPort, receiptOf, receipts } = context;
  const sent = await receiptOf.load(paymentId);
  if (sent) return { messageId: sent, problem: null };
  const body = textOf(paymentId, facts);
  const told = await askPort('messaging/receipt', { paymentId, personId, body }, context);
  if (told.messageId) await receipts.keep(paymentId, told.messageId, personId);
  return told;
}

const sentences = {
  NO_ADDRESS: 'The payer has no address to write to.',
  OPTED_OUT: 'The payer asked for no more messages on this channel.',
  UNREACHABLE: 'The payer’s address cannot be reached on this channel.',
} as const;

/** What the payer reads. Names no person and no whole number of a card or account. */
function textOf(paymentId: string, { amount, currency, createdAt, description, method }: Facts): string {
  const what = description ? ` for ${description}` : '';
  const how = method ? ` with ${method}` : '';
  return `Receipt: you paid ${minorToDecimal(amount, currency)} ${currency}${what} on ${createdAt.slice(0, 10)}${how}. Reference ${paymentId}.`;
}

function noPayment(message: string): PlazaError {
  return new PlazaError('NOT_FOUND', message, { details: { argument: 'input.paymentId' } });
}
