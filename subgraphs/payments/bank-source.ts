import { createHash } from 'node:crypto';
import type Stripe from 'stripe';
import { PlazaError } from '#schema/errors.ts';
import { NotSent } from '#subgraphs/kit/call.ts';
import { arrivedOrNever } from '#subgraphs/kit/effects/settle.ts';
import type { EffectSteps } from './effect-steps.ts';
import type { BankCalls } from './stripe-bank.ts';

/** A person's bank account as a customer's source. */
export interface WantedSource {
  customer: string;
  /** Plaza's id of the account, `bac_…`; its source says it in its metadata. */
  bankAccountId: string;
  /** The effect that needs it. */
  recordId: string;
}

export interface SourceParts {
  bank: BankCalls;
  steps: EffectSteps;
  /** Asks for a new one-time token (`btok_…`), and the account's last digits. */
  token(): Promise<{ token: string; mask: string | null }>;
}

const ASKED = 'source-asked';
const DONE = 'source';

/**
 * The source (`ba_…`) that a bank account is at Stripe; made where it is none yet. A token is asked for only where the customer
 * surely has no such source: there is none in their list, and no call that would make one is under way.
 *
 * @throws PlazaError UPSTREAM_UNAVAILABLE while such a call may still arrive
 */
export async function sourceOf(parts: SourceParts, wanted: WantedSource): Promise<string> {
  const { bank, steps } = parts;
  const { customer, recordId } = wanted;
  const behind = await steps.of(recordId);
  if (behind[DONE]?.objectId) return behind[DONE].objectId;
  const known = findKnown(await bank.bankAccounts(customer), wanted);
  if (!known && behind[ASKED] && !arrivedOrNever({ startedAt: behind[ASKED].at })) throw underWay();
  const source = known ?? (await attach(parts, wanted));
  await steps.keep(recordId, DONE, source);
  return source;
}

async function attach({ bank, steps, token: ask }: SourceParts, wanted: WantedSource): Promise<string> {
  const { customer, bankAccountId, recordId } = wanted;
  const { token, mask } = await ask().catch(withoutEffect);
  // Written down before it is sent: whoever comes after knows that a source may be on its way.
  await steps.keep(recordId, ASKED, null);
  // A key stands for one set of parameters, and each token is another one.
  const key = `${recordId}-source-${createHash('sha256').update(token).digest('hex').slice(0, 16)}`;
  const metadata = { plaza_bank_account: bankAccountId };
  try {
    return (await bank.attachBankAccount(customer, { source: token, metadata }, key)).id;
  } catch (error) {
    if (!isThere(error)) throw error;
    // Somebody else was quicker, or the account came to the customer by other ways than ours.
    const list = await bank.bankAccounts(customer);
    const found = findKnown(list, wanted) ?? onlyOneOf(list, mask);
    if (!found) throw error;
    return found;
  }
}

function findKnown({ data }: Stripe.ApiList<Stripe.CustomerSource>, { bankAccountId }: WantedSource) {
  const found = data.find((each) => {
    return 'metadata' in each && each.metadata?.['plaza_bank_account'] === bankAccountId;
  });
  return found?.id ?? null;
}

/** Of accounts without a word of ours the one with these last digits, where there is but one. */
function onlyOneOf({ data }: Stripe.ApiList<Stripe.CustomerSource>, mask: string | null): string | null {
  const found = data.filter((each) => 'last4' in each && each.last4 === mask);
  return found.length === 1 ? found[0]!.id : null;
}

function isThere(error: unknown): boolean {
  if (!(error instanceof PlazaError)) return false;
  const { code } = (error.extensions['provider'] ?? {}) as { code?: string };
  return code === 'bank_account_exists' || code === 'token_already_used';
}

/** A token moves no money: where none came, nothing has happened. */
function withoutEffect(error: unknown): never {
  if (!(error instanceof PlazaError)) throw error;
  const { code, ...details } = error.extensions;
  throw new PlazaError(code as 'UPSTREAM_UNAVAILABLE', error.message, {
    details,
    cause: new NotSent('no token came', { cause: error }),
  });
}

function underWay(): PlazaError {
  return new PlazaError('UPSTREAM_UNAVAILABLE', 'The bank account may still be on its way to Stripe.', {
    nullCause: 'provider_error',
    provider: { name: 'stripe', retryable: true },
  });
}
