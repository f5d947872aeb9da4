import type { DisconnectBankInput } from '#schema/generated/banking.ts';
import { outcomePending } from '#subgraphs/kit/effects.ts';
import type { Context } from './context.ts';
import { readConnectionId } from './input.ts';
import { ownConnection } from './own-connection.ts';
import { plaidCode } from './plaid.ts';

/** What Plaid says where the Item is gone already: removed before, or access ended by the person at the bank. */
const gone = new Set(['ITEM_NOT_FOUND', 'INVALID_ACCESS_TOKEN']);

/** Ends a connection at Plaid, then forgets it here. Removing what is gone is harmless, so a repeated attempt is safe. */
export async function disconnectBank(context: Context, input: DisconnectBankInput) {
  const { claims, deadlineMs, once, connections, plaid } = context;
  const connectionId = readConnectionId('input.connectionId', input.connectionId);
  const settled = await once<{ disconnectedId: string }>({
    claims,
    field: 'disconnectBank',
    idempotencyKey: input.idempotencyKey,
    input,
    deadlineMs,
    // Asked within, so that a repeated call finds its outcome although the connection is gone.
    perform: async () => {
      const row = await ownConnection(context, connectionId);
      await plaid.remove(connections.open(row)).catch((error: unknown) => {
        if (!gone.has(plaidCode(error) ?? '')) throw error;
      });
      await connections.remove(row.id);
      return { disconnectedId: row.id };
    },
  });
  return 'pending' in settled
    ? { disconnectedId: null, problem: outcomePending('Disconnecting') }
    : { disconnectedId: settled.outcome.disconnectedId, problem: null };
}
