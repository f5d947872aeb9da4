import type {
  CompleteLinkUpdateInput,
  ConnectionGone,
  LinkTokenUnusable,
  LinkUpdateUnfinished,
} from '#schema/generated/banking.ts';
import { gone } from './connection-gone.ts';
import { goneCodes } from './connections.ts';
import type { Context } from './context.ts';
import { readLinkToken } from './input.ts';
import { learn } from './link-item.ts';
import { toConnection } from './map.ts';
import { ownConnection } from './own-connection.ts';
import { plaidCode } from './plaid-errors.ts';
import type { PlaidCalls } from './plaid.ts';
import { statusNow } from './standing.ts';

type Problem = ConnectionGone | LinkTokenUnusable | LinkUpdateUnfinished;

/**
 * After Link's update mode: asks Plaid how the connection stands and which accounts it has now. What the person was to do is
 * done, unless Plaid says otherwise; whether Link was finished Plaid says only of its token.
 */
export async function completeLinkUpdate(
  context: Context,
  { connectionId, linkToken }: CompleteLinkUpdateInput,
) {
  const token = linkToken == null ? null : readLinkToken(linkToken);
  const row = await ownConnection(context, connectionId);
  const problem = await mend(context, row.id, token);
  const [now] = await context.connections.byIds([row.id]);
  return { connection: now ? toConnection(now) : null, problem };
}

async function mend(context: Context, id: string, linkToken: string | null): Promise<Problem | null> {
  const { at, connections } = context;
  const [row] = await connections.byIds([id]);
  if (!row) return gone();
  const plaid = at(row.account);
  const unusable = linkToken && (await checkLink(plaid, linkToken));
  if (unusable) return unusable;
  try {
    await learn(context, plaid, row);
  } catch (error) {
    const code = plaidCode(error);
    if (!code || !goneCodes.has(code)) throw error;
    await connections.tokenIsDead(row, code);
    return gone();
  }
  const [now] = await connections.byIds([id]);
  const waits = now && ['LOGIN_REQUIRED', 'REVOKED', 'UNKNOWN'].includes(statusNow(now));
  if (waits) return unfinished('The bank still waits for its user: go through Link to its end.');
  await connections.dealtWith(id);
  return null;
}

/** Whether somebody went through Link to its end with a token. */
async function checkLink(plaid: PlaidCalls, linkToken: string): Promise<Problem | null> {
  const told = await plaid.linkToken(linkToken).catch((error: unknown) => {
    if (plaidCode(error) !== 'INVALID_LINK_TOKEN') throw error;
    return null;
  });
  if (!told) return linkTokenUnusable();
  const finished = told.link_sessions?.some((session) => session.finished_at && !session.exit);
  return finished ? null : unfinished('Nobody has gone through Link to its end with this token.');
}

function linkTokenUnusable(): LinkTokenUnusable {
  return {
    __typename: 'LinkTokenUnusable',
    message: 'This link token has expired or never was one: start Link with a new one.',
    retryable: false,
  };
}

function unfinished(message: string): LinkUpdateUnfinished {
  return { __typename: 'LinkUpdateUnfinished', message, retryable: true };
}
