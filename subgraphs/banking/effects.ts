import { badInput } from '#schema/errors.ts';
import type {
  AccessTokenLost,
  BankSignInRequired,
  ConnectionGone,
  PublicTokenUnusable,
} from '#schema/generated/banking.ts';
import type { ToOutcome } from '#subgraphs/kit/effects/by-hand.ts';
import { publicTokenUnusable } from './connect-bank.ts';
import type { Disconnection } from './disconnect-bank.ts';
import { accessTokenLost } from './rotate-access-token.ts';

/** What the record of any effect at Plaid keeps. */
export interface PlaidOutcome {
  connectionId?: string | null;
  disconnectedId?: string;
  problem?: PublicTokenUnusable | ConnectionGone | AccessTokenLost | BankSignInRequired | null;
}

/** What came of an effect, where an operator found that it happened. */
export const toOutcome: ToOutcome = (field, request, objectId): PlaidOutcome => {
  if (objectId !== null)
    throw badInput('input.objectId', 'Leave objectId out: the record names the connection.');
  // The token was exchanged and its answer lost: nobody can use that Item, and the person starts Link again.
  if (field === 'connectBank') return { connectionId: null, problem: publicTokenUnusable() };
  const { connectionId } = (request ?? {}) as Partial<Disconnection>;
  // The same: whoever has the new token, it is not Plaza.
  if (field === 'rotateAccessToken') {
    return { connectionId: connectionId ?? null, problem: accessTokenLost() };
  }
  if (field === 'refreshTransactions') return { connectionId: connectionId ?? null, problem: null };
  return connectionId === undefined ? {} : { disconnectedId: connectionId };
};
