import type Stripe from 'stripe';
import { PlazaError } from '#schema/errors.ts';
import type { AlreadyReversed, AmountTooLarge, ReverseTransferInput } from '#schema/generated/payments.ts';
import { outcomePending } from '#subgraphs/kit/effects/once.ts';
import { readPositive } from '#subgraphs/kit/money.ts';
import { amountTooLarge, inStripe } from './change-payment.ts';
import type { KeptConnectCalls } from './connect-kept.ts';
import type { TransferRow } from './connect-map.ts';
import { transferById } from './connected.ts';
import type { Context } from './context.ts';
import { readTransferId } from './input.ts';

/** What is asked of Stripe. */
export interface NewReversal {
  transferId: string;
  params: Stripe.TransferCreateReversalParams;
}

/** What the record of it keeps. */
export interface ReversalOutcome {
  transferId: string;
  problem: AlreadyReversed | AmountTooLarge | null;
}

/** Takes back from the recipient what was handed on, whole or in part; the payment stays as it is. */
export async function reverseTransfer(context: Context, input: ReverseTransferInput) {
  const { accounts, at, claims, deadlineMs, once } = context;
  const transferId = readTransferId('input.transferId', input.transferId);
  const asked = input.amount == null ? null : readPositive('input.amount', input.amount);
  let account = '';
  const settled = await once<NewReversal, ReversalOutcome>({
    claims,
    field: 'reverseTransfer',
    idempotencyKey: input.idempotencyKey,
    input,
    deadlineMs,
    prepare: async () => {
      const transfer = await transferById(context, transferId);
      if (!transfer) {
        throw new PlazaError('NOT_FOUND', 'There is no such transfer.', {
          details: { argument: 'input.transferId' },
        });
      }
      const problem = obstacle(transfer, asked);
      if (problem) return { outcome: { transferId, problem } };
      account = transfer.account;
      const params = asked === null ? {} : { amount: inStripe(asked, transfer.amount) };
      return { request: { transferId, params }, account };
    },
    perform: (recordId, request) => reverseAtStripe(at(account).connect, request, recordId),
  });
  if ('pending' in settled) return { transfer: null, problem: outcomePending('Taking it back') };
  // It has changed by it, so what is kept of it says nothing any more.
  if (settled.account !== null && accounts.has(settled.account)) {
    await at(settled.account).connect.transfer(transferId);
  }
  return { transfer: await transferById(context, transferId), problem: settled.outcome.problem };
}

/** Asks Stripe under the record's id: however often, it happens once. */
export async function reverseAtStripe(
  connect: KeptConnectCalls,
  { transferId, params }: NewReversal,
  recordId: string,
): Promise<ReversalOutcome> {
  const metadata = { plaza_effect: recordId };
  await connect.reverseTransfer(transferId, { ...params, metadata }, recordId);
  return { transferId, problem: null };
}

/** The reversal that carries the record's id. */
export async function findReversal(
  connect: KeptConnectCalls,
  { transferId }: NewReversal,
  recordId: string,
): Promise<ReversalOutcome | null> {
  const { data } = await connect.reversals(transferId);
  const found = data.some(({ metadata }) => metadata?.['plaza_effect'] === recordId);
  return found ? { transferId, problem: null } : null;
}

function obstacle({ amount, amountReversed }: TransferRow, asked: number | null): ReversalOutcome['problem'] {
  const left = amount.amount - amountReversed.amount;
  if (left <= 0) {
    const message = 'Everything was taken back before.';
    return { __typename: 'AlreadyReversed', message, retryable: false };
  }
  if (asked === null || asked <= left) return null;
  return amountTooLarge('More than is left of the transfer.', { ...amount, amount: left });
}
