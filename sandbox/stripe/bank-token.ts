import type { BankDetails } from '../bank-tokens.ts';
import { invalid, missing } from './errors.ts';
import type { BankTokenRow } from './rows.ts';
import type { Store } from './store.ts';

/** A one-time token for a bank account that its owner showed to Plaid. */
export function issueBankToken(store: Store, details: BankDetails): string {
  return store.bankTokens.put({
    id: store.newId('btok', 24),
    created: store.now(),
    used: false,
    ...details,
  }).id;
}

/** @throws StripeFailure where there is no such token in this account, or it was used */
export function unusedBankToken(store: Store, id: string): BankTokenRow {
  const token = store.bankTokens.get(id);
  if (!token) throw missing('token', id, 'source');
  if (!token.used) return token;
  throw invalid(`You cannot use a Stripe token more than once: ${id}.`, 'source', 'token_already_used');
}
