import type { DisconnectBankInput } from '#schema/generated/banking.ts';
import { outcomePending } from '#subgraphs/kit/effects/once.ts';
import type { OpenEffect, Verdict } from '#subgraphs/kit/effects/settle.ts';
import type { CallsAt } from './calls.ts';
import { goneCodes, type Connections } from './connections.ts';
import type { Context } from './context.ts';
import { readConnectionId } from './input.ts';
import { ownConnection } from './own-connection.ts';
import { plaidCode } from './plaid-errors.ts';
import type { PlaidCalls } from './plaid.ts';

/** What is asked of Plaid. */
export interface Disconnection {
  connectionId: string;
}

/** Ends a connection at Plaid, then forgets it here. */
export async function disconnectBank(context: Context, input: DisconnectBankInput) {
  const { at, claims, deadlineMs, once, connections } = context;
  const connectionId = readConnectionId('input.connectionId', input.connectionId);
  const settled = await once<Disconnection, { disconnectedId: string }>({
    claims,
    field: 'disconnectBank',
    idempotencyKey: input.idempotencyKey,
    input,
    deadlineMs,
    // Asked within, so that a repeated call finds its outcome although the connection is gone.
    prepare: async () => {
      const { id, account } = await ownConnection(context, connectionId);
      return { request: { connectionId: id }, account };
    },
    perform: (_recordId, request) => remove({ at, connections }, request),
  });
  return 'pending' in settled
    ? { disconnectedId: null, problem: outcomePending('Disconnecting') }
    : { disconnectedId: settled.outcome.disconnectedId, problem: null };
}

/**
 * Removing what is gone is harmless: an attempt whose answer was lost is made again.
 *
 * @throws PlazaError where its account is configured no more: what is kept there is not shown, and not gone for that
 */
export async function settleDisconnectBank(
  parts: { at: CallsAt; connections: Connections },
  { request, account }: OpenEffect<Disconnection>,
): Promise<Verdict> {
  if (account !== null) parts.at(account);
  return { outcome: await remove(parts, request) };
}

async function remove(
  { at, connections }: { at: CallsAt; connections: Connections },
  { connectionId }: Disconnection,
): Promise<{ disconnectedId: string }> {
  let [row] = await connections.byIds([connectionId]);
  while (row) {
    const tried = row.access_token;
    const known = await removeItem(at(row.account), connections.open(row));
    if (!known) [row] = await connections.byIds([connectionId]);
    // A token that was changed meanwhile is dead; the Item is not.
    if (!known && row && row.access_token !== tried) continue;
    await connections.remove(connectionId);
    break;
  }
  return { disconnectedId: connectionId };
}

/** @returns whether Plaid knew it */
function removeItem(plaid: PlaidCalls, accessToken: string): Promise<boolean> {
  return plaid.remove(accessToken).then(
    () => true,
    (error: unknown) => {
      if (goneCodes.has(plaidCode(error) ?? '')) return false;
      throw error;
    },
  );
}
