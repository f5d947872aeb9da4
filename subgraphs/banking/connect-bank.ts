import type { ConnectBankInput, PublicTokenUnusable } from '#schema/generated/banking.ts';
import { actOn } from '#subgraphs/kit/access.ts';
import { outcomePending } from '#subgraphs/kit/effects.ts';
import type { Context } from './context.ts';
import { readPublicToken } from './input.ts';
import { learn } from './link-item.ts';
import { toConnection } from './map.ts';
import { plaidCode } from './plaid.ts';

interface ConnectOutcome {
  connectionId: string | null;
  problem: PublicTokenUnusable | null;
}

/**
 * Keeps the bank that the person chose in Link. Plaid has no idempotency key, but a public token works once: exchanging it
 * again after an unknown outcome connects the bank or proves that the token is used up, and never connects twice.
 */
export async function connectBank(context: Context, input: ConnectBankInput) {
  const { claims, deadlineMs, once, connections, loaders } = context;
  const personId = actOn(claims, null, 'input');
  const publicToken = readPublicToken(input.publicToken);
  const settled = await once<ConnectOutcome>({
    claims,
    field: 'connectBank',
    idempotencyKey: input.idempotencyKey,
    input,
    deadlineMs,
    perform: async (recordId) => {
      const done = await connections.byEffect(recordId);
      if (done) return { connectionId: done.id, problem: null };
      try {
        return { connectionId: await exchange(context, personId, publicToken, recordId), problem: null };
      } catch (error) {
        if (plaidCode(error) !== 'INVALID_PUBLIC_TOKEN') throw error;
        return { connectionId: null, problem: publicTokenUnusable() };
      }
    },
  });
  if ('pending' in settled) return { connection: null, problem: outcomePending('The connection') };
  const { connectionId, problem } = settled.outcome;
  const row = connectionId ? await loaders.connection.load(connectionId) : null;
  return { connection: row && toConnection(row), problem };
}

/** The token is kept before anything else is asked: lost, nobody could use or end the Item any more. */
async function exchange(
  { connections, accounts, log, claims, plaidUntil }: Context,
  personId: string,
  publicToken: string,
  effectId: string,
): Promise<string> {
  const plaid = plaidUntil(Date.now() + EXCHANGE_MS);
  const { access_token: accessToken, item_id: itemId } = await plaid.exchange(publicToken);
  const row = await connections.keep({ personId, itemId, accessToken, effectId });
  await learn({ connections, accounts }, plaid, row).catch((error: unknown) => {
    const { requestId } = claims;
    log.warn(
      { subgraph: 'banking', requestId, connection: row.id, err: error },
      'a connected bank has not told its accounts',
    );
  });
  return row.id;
}

/** Goes on although its client was told that the outcome is pending. */
const EXCHANGE_MS = 40_000;

function publicTokenUnusable(): PublicTokenUnusable {
  return {
    __typename: 'PublicTokenUnusable',
    message: 'This public token was used before or has expired: start Plaid Link again.',
    retryable: false,
  };
}
