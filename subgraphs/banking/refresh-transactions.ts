import type {
  BankSignInRequired,
  ConnectionGone,
  RefreshTransactionsInput,
} from '#schema/generated/banking.ts';
import { outcomePending } from '#subgraphs/kit/effects/once.ts';
import { arrivedOrNever, type OpenEffect, type Verdict } from '#subgraphs/kit/effects/settle.ts';
import type { CallsAt } from './calls.ts';
import { gone } from './connection-gone.ts';
import { wantsUser, type ConnectionRow, type Connections } from './connections.ts';
import type { Context } from './context.ts';
import { readConnectionId } from './input.ts';
import { toConnection } from './map.ts';
import { ownConnection } from './own-connection.ts';
import { plaidCode } from './plaid-errors.ts';
import type { PlaidCalls } from './plaid.ts';

/** What is asked of Plaid, and when it had looked last before. */
export interface Look {
  connectionId: string;
  looked: string;
}

export interface LookOutcome {
  connectionId: string;
  problem: BankSignInRequired | ConnectionGone | null;
}

interface Parts {
  at: CallsAt;
  connections: Connections;
}

/** Has Plaid look for new transactions at a bank now. They come later: what is kept is read again when somebody looks. */
export async function refreshTransactions(context: Context, input: RefreshTransactionsInput) {
  const { at, claims, deadlineMs, once, connections } = context;
  const connectionId = readConnectionId('input.connectionId', input.connectionId);
  const settled = await once<Look, LookOutcome>({
    claims,
    field: 'refreshTransactions',
    idempotencyKey: input.idempotencyKey,
    input,
    deadlineMs,
    prepare: async () => {
      const row = await ownConnection(context, connectionId);
      const problem = { outcome: { connectionId: row.id, problem: null as LookOutcome['problem'] } };
      try {
        const looked = await lastLook(at(row.account), connections.open(row));
        return { request: { connectionId: row.id, looked }, account: row.account };
      } catch (error) {
        problem.outcome.problem = await toProblem(connections, row, error);
        return problem;
      }
    },
    perform: (_recordId, request) => look({ at, connections }, request),
  });
  if ('pending' in settled) return { connection: null, problem: outcomePending('The look at the bank') };
  const [row] = await connections.byIds([settled.outcome.connectionId]);
  return { connection: row ? toConnection(row) : null, problem: settled.outcome.problem };
}

async function look({ at, connections }: Parts, { connectionId }: Look): Promise<LookOutcome> {
  const [row] = await connections.byIds([connectionId]);
  if (!row) return { connectionId, problem: gone() };
  try {
    await at(row.account).refreshTransactions(connections.open(row));
  } catch (error) {
    return { connectionId, problem: await toProblem(connections, row, error) };
  }
  await connections.outdate(connectionId);
  return { connectionId, problem: null };
}

/** An answer that was lost: whether Plaid has looked since says /item/get, where it looked by itself as well. */
export async function settleRefreshTransactions(
  { at, connections }: Parts,
  effect: OpenEffect<Look>,
): Promise<Verdict> {
  const { connectionId, looked } = effect.request;
  const [row] = await connections.byIds([connectionId]);
  if (!row) {
    if (effect.account !== null) at(effect.account);
    return { outcome: { connectionId, problem: gone() } };
  }
  if ((await lastLook(at(row.account), connections.open(row))) !== looked) {
    await connections.outdate(connectionId);
    return { outcome: { connectionId, problem: null } };
  }
  return arrivedOrNever(effect) ? { nothing: true } : { unknown: 'Plaid has not looked at the bank yet.' };
}

/** When Plaid looked for transactions last, with and without success, as one text that changes with every look. */
async function lastLook(plaid: PlaidCalls, accessToken: string): Promise<string> {
  const { transactions } = await plaid.item(accessToken);
  return `${transactions?.last_successful_update ?? ''} ${transactions?.last_failed_update ?? ''}`;
}

/** @throws what is no state of the connection */
async function toProblem(connections: Connections, row: ConnectionRow, error: unknown) {
  const code = plaidCode(error) ?? '';
  if (code === 'ITEM_NOT_FOUND') {
    await connections.setStatus(row.id, code);
    return gone();
  }
  if (!wantsUser.has(code)) throw error;
  await connections.setStatus(row.id, code);
  return {
    __typename: 'BankSignInRequired' as const,
    message: 'The bank wants its user first: see `nextStep` of the connection.',
    retryable: false,
  };
}
