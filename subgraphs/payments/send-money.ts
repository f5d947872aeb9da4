import { PlazaError } from '#schema/errors.ts';
import type { SendMoneyInput } from '#schema/generated/payments.ts';
import { actOn } from '#subgraphs/kit/access.ts';
import { outcomePending } from '#subgraphs/kit/effects/once.ts';
import { reasonOf } from '#subgraphs/kit/effects/settle.ts';
import { readPositive } from '#subgraphs/kit/money.ts';
import { shownAccount, transferById } from './connected.ts';
import type { Context } from './context.ts';
import { readConnectedAccountId, readDescription, readPaymentMethodId } from './input.ts';
import {
  cannotReceive,
  chargePayer,
  handOn,
  type NewSending,
  type SendingOutcome,
  type SendingParts,
} from './move-money.ts';
import { toStripeAmount } from './stripe-money.ts';
import { verified } from './verified.ts';

/** Charges a person and hands the money on to another's connected account: both, or neither. */
export async function sendMoney(context: Context, input: SendMoneyInput) {
  const { accounts, at, claims, deadlineMs, links, loaders, once, proofs, steps } = context;
  const personId = actOn(claims, input.personId, 'input.personId');
  const place = accounts.named('input.account', input.account);
  const { name: account } = place;
  const wanted = readSending(input);
  const settled = await once<NewSending, SendingOutcome>({
    claims,
    field: 'sendMoney',
    idempotencyKey: input.idempotencyKey,
    input,
    deadlineMs,
    prepare: async () => {
      const problem =
        (await verified(proofs, { claims, accounts, account: place, personId, input })) ??
        (await unreachable(context, wanted.recipient, account));
      if (problem) return { outcome: { paymentId: null, transferId: null, problem } };
      const own = await loaders.customersOf.load(personId);
      const customer = own.find((each) => each.account === account)?.id ?? null;
      return { request: { ...wanted, personId, customer }, account };
    },
    perform: (recordId, request) =>
      moveMoney({ account, calls: at(account), links, steps }, request, recordId),
  });
  if ('pending' in settled) return { payment: null, transfer: null, problem: outcomePending('The money') };
  const { paymentId, transferId, problem } = settled.outcome;
  const where = settled.account ?? account;
  const stripe = paymentId && accounts.has(where) ? at(where).stripe : null;
  // What was given back has changed since it was charged.
  const known = problem ? undefined : stripe?.seen.get(paymentId!);
  const intent = stripe && (known ?? (await stripe.payment(paymentId!)));
  return {
    payment: intent ? await loaders.withOwner(where, intent) : null,
    transfer: transferId ? await transferById(context, transferId) : null,
    problem,
  };
}

/** Once the payer is charged nothing but a transfer or a refund ends it: whatever fails then leaves the outcome unknown. */
async function moveMoney(
  parts: SendingParts,
  request: NewSending,
  recordId: string,
): Promise<SendingOutcome> {
  const { charged, ...outcome } = await chargePayer(parts, request, recordId);
  if (!charged) return outcome;
  try {
    return await handOn(parts, request, recordId, charged);
  } catch (error) {
    throw new PlazaError(
      'UPSTREAM_UNAVAILABLE',
      `What was charged is not handed on yet: ${reasonOf(error)}`,
      {
        cause: error instanceof Error ? new Error(error.message, { cause: error }) : error,
        nullCause: 'provider_error',
        provider: { name: 'stripe', retryable: true },
      },
    );
  }
}

/** Whether the recipient can be paid, before anybody is charged. @throws PlazaError NOT_FOUND for who is no recipient there */
async function unreachable(context: Context, recipient: string, account: string) {
  const link = await context.connectedAccounts.byId(recipient);
  if (link?.account !== account) {
    throw new PlazaError('NOT_FOUND', 'There is no such recipient.', {
      details: { argument: 'input.recipientId' },
    });
  }
  const { status, canReceive } = await shownAccount(context, link);
  return canReceive ? null : cannotReceive(status, false);
}

function readSending({ recipientId, amount, paymentMethodId, description }: SendMoneyInput) {
  readPositive('input.amount.amount', amount.amount);
  return {
    recipient: readConnectedAccountId('input.recipientId', recipientId),
    amount: toStripeAmount(amount),
    currency: amount.currency.toLowerCase(),
    paymentMethod: readPaymentMethodId('input.paymentMethodId', paymentMethodId),
    description: readDescription(description),
  };
}
