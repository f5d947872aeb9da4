import { isIP } from 'node:net';
import { badInput } from '#schema/errors.ts';
import type { BankDebitMandateInput, CreateBankDebitInput } from '#schema/generated/payments.ts';
import type { Claims } from '#schema/protocol.ts';
import { actOn } from '#subgraphs/kit/access.ts';
import { outcomePending } from '#subgraphs/kit/effects/once.ts';
import type { FetchContext } from '#subgraphs/kit/handle.ts';
import type { AskPort } from '#subgraphs/kit/ports/ports.ts';
import { readPositive } from '#subgraphs/kit/money.ts';
import { bankObstacle, type BankProblem } from './bank-obstacle.ts';
import { sourceOf } from './bank-source.ts';
import type { AccountCalls } from './calls.ts';
import type { Context } from './context.ts';
import type { CreationOutcome } from './create-payment.ts';
import { customerFor } from './customer-for.ts';
import type { EffectSteps } from './effect-steps.ts';
import { readBankAccountId, readDescription } from './input.ts';
import type { Links } from './links.ts';
import { toOutcome } from './outcomes.ts';
import { toStripeAmount } from './stripe-money.ts';
import { verified } from './verified.ts';

/** What is asked for: the same for every attempt. Kept sealed; the token that is exchanged for the account never is. */
export interface NewBankDebit {
  personId: string;
  /** Null where the person is no customer there yet. */
  customer: string | null;
  bankAccountId: string;
  /** Stripe's units. */
  amount: number;
  description: string | null;
  mandate: BankDebitMandateInput;
  /** On whose behalf the bank is asked, also when nobody waits. */
  claims: Claims;
}

/** What the record of a debit keeps. */
export type BankDebitOutcome = CreationOutcome | { paymentId: null; problem: BankProblem };

/** Debits a person's connected bank account once: Plaid hands it to Stripe, which takes the money over some days. */
export async function createBankDebit(context: Context, input: CreateBankDebitInput) {
  const { accounts, at, claims, deadlineMs, once, loaders, proofs, steps, links, askPort } = context;
  const personId = actOn(claims, input.personId, 'input.personId');
  const place = accounts.named('input.account', input.account);
  const { name: account } = place;
  const { checkBalance, checkName, ...wanted } = readDebit(input);
  const settled = await once<NewBankDebit, BankDebitOutcome>({
    claims,
    field: 'createBankDebit',
    idempotencyKey: input.idempotencyKey,
    input,
    deadlineMs,
    prepare: async () => {
      const problem =
        (await verified(proofs, { claims, accounts, account: place, personId, input })) ??
        (await bankObstacle(context, { ...wanted, personId, checkBalance, checkName }));
      if (problem) return { outcome: { paymentId: null, problem } as BankDebitOutcome };
      const own = await loaders.customersOf.load(personId);
      const customer = own.find((each) => each.account === account)?.id ?? null;
      return { request: { ...wanted, personId, customer, claims }, account };
    },
    perform: async (recordId, request) => {
      const parts = { account, calls: at(account), links, steps, askPort, fetch: context };
      const { intent: _whole, ...outcome } = await startBankDebit(parts, request, recordId);
      return outcome;
    },
  });
  if ('pending' in settled) return { payment: null, problem: outcomePending('The debit') };
  const { paymentId, problem } = settled.outcome;
  const where = settled.account ?? account;
  // Where its account is configured no more, neither is what came of it shown.
  const stripe = paymentId && accounts.has(where) ? at(where).stripe : null;
  const intent = stripe && (stripe.seen.get(paymentId!) ?? (await stripe.payment(paymentId!)));
  return {
    payment: intent ? await loaders.withOwner(where, intent) : null,
    problem: problem && !('status' in problem) ? problem : null,
  };
}

export interface BankDebitParts {
  account: string;
  calls: Pick<AccountCalls, 'stripe' | 'bank'>;
  links: Links;
  steps: EffectSteps;
  askPort: AskPort;
  /** Until when, and in which ledger; on whose behalf is said by the request. */
  fetch: FetchContext;
}

/**
 * Customer, source and payment, one after the other, each under a key of the record's: whoever begins it again goes on where it
 * was broken off. The payment is the only step that moves money, and its key is the record's id itself.
 */
export async function startBankDebit(
  { account, calls: { stripe, bank }, links, steps, askPort, fetch }: BankDebitParts,
  request: NewBankDebit,
  recordId: string,
) {
  const { bankAccountId, personId, amount, description, mandate, claims } = request;
  const customer = await customerFor({ account, stripe, links }, request, recordId);
  const token = () => {
    return askPort('banking/processor-token', { accountId: bankAccountId, personId }, { ...fetch, claims });
  };
  const source = await sourceOf({ bank, steps, token }, { customer, bankAccountId, recordId });
  const online = { ip_address: mandate.ipAddress, user_agent: mandate.userAgent };
  return toOutcome(
    null,
    () =>
      stripe.createPayment(
        {
          amount,
          currency: 'usd',
          customer,
          payment_method: source,
          allowed_payment_method_types: ['us_bank_account'],
          mandate_data: { customer_acceptance: { type: 'online', online } },
          confirm: true,
          ...(description !== null && { description }),
          metadata: { plaza_effect: recordId },
        },
        recordId,
      ),
    async () => null,
  );
}

function readDebit({
  bankAccountId,
  amount,
  description,
  mandate,
  checkBalance,
  checkName,
}: CreateBankDebitInput) {
  readPositive('input.amount.amount', amount.amount);
  if (amount.currency !== 'USD') {
    throw badInput('input.amount.currency', 'US bank accounts are debited in USD alone.');
  }
  if (isIP(mandate.ipAddress) === 0) {
    throw badInput('input.mandate.ipAddress', 'This is no IP address: give that of the person’s device.');
  }
  if (mandate.userAgent.length < 1 || mandate.userAgent.length > 1_000) {
    throw badInput('input.mandate.userAgent', 'A user agent has 1 to 1,000 characters.');
  }
  return {
    bankAccountId: readBankAccountId('input.bankAccountId', bankAccountId),
    amount: toStripeAmount(amount),
    description: readDescription(description),
    mandate: { ipAddress: mandate.ipAddress, userAgent: mandate.userAgent },
    checkBalance: checkBalance ?? false,
    checkName: checkName ?? false,
  };
}
