import { PlazaError } from '#schema/errors.ts';
import { SETTLE_MS, type OpenEffect, type Settle, type Settlers } from '#subgraphs/kit/effects/settle.ts';
import type { Log } from '#subgraphs/kit/handle.ts';
import { settleConnectBank, type NewConnection } from './connect-bank.ts';
import { callsUntil } from './calls.ts';
import type { Services } from './context.ts';
import { settleDisconnectBank, type Disconnection } from './disconnect-bank.ts';
import type { LinkStores } from './link-item.ts';
import { settleRefreshTransactions, type Look } from './refresh-transactions.ts';
import { settleRotateAccessToken, type RotationRequest } from './rotate-access-token.ts';

interface SettlersParts extends LinkStores, Pick<Services, 'accounts' | 'rotations'> {
  log: Log;
}

/** How each effect at Plaid is settled when nobody knows its outcome. */
export function createSettlers(parts: SettlersParts): Settlers {
  const calls = () => callsUntil(parts, { deadlineMs: Date.now() + SETTLE_MS, ledger: [] });
  return {
    connectBank: nothingWhereForbidden((effect: OpenEffect<NewConnection>) => {
      const account = effect.account ?? parts.accounts.first.name;
      return settleConnectBank({ ...parts, plaid: calls()(account) }, account, effect);
    }),
    disconnectBank: (effect: OpenEffect<Disconnection>) =>
      settleDisconnectBank({ ...parts, at: calls() }, effect),
    rotateAccessToken: (effect: OpenEffect<RotationRequest>) =>
      settleRotateAccessToken({ ...parts, at: calls() }, effect),
    refreshTransactions: (effect: OpenEffect<Look>) =>
      settleRefreshTransactions({ ...parts, at: calls() }, effect),
  };
}

/** A bank that turns out to be somebody else's is not kept. */
function nothingWhereForbidden(settle: Settle): Settle {
  return (effect) =>
    settle(effect).catch((error: unknown) => {
      if (error instanceof PlazaError && error.extensions.code === 'FORBIDDEN') return { nothing: true };
      throw error;
    });
}
