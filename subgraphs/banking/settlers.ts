import { PlazaError } from '#schema/errors.ts';
import { SETTLE_MS, type OpenEffect, type Settle, type Settlers } from '#subgraphs/kit/effects/settle.ts';
import type { Log } from '#subgraphs/kit/handle.ts';
import { settleConnectBank, type NewConnection } from './connect-bank.ts';
import { callsOf, type Services } from './context.ts';
import { settleDisconnectBank, type Disconnection } from './disconnect-bank.ts';
import type { LinkStores } from './link-item.ts';

interface SettlersParts extends LinkStores, Pick<Services, 'sdk' | 'config' | 'traffic'> {
  log: Log;
}

/** How each effect at Plaid is settled when nobody knows its outcome. */
export function createSettlers(parts: SettlersParts): Settlers {
  const withCalls = () => ({
    ...parts,
    plaid: callsOf(parts, { deadlineMs: Date.now() + SETTLE_MS, ledger: [] }),
  });
  return {
    connectBank: nothingWhereForbidden((effect: OpenEffect<NewConnection>) =>
      settleConnectBank(withCalls(), effect),
    ),
    disconnectBank: (effect: OpenEffect<Disconnection>) => settleDisconnectBank(withCalls(), effect),
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
