import type { ConnectBankInput, PublicTokenUnusable } from '#schema/generated/banking.ts';
import { actOn } from '#subgraphs/kit/access.ts';
import { outcomePending } from '#subgraphs/kit/effects/once.ts';
import type { OpenEffect, Verdict } from '#subgraphs/kit/effects/settle.ts';
import type { Log } from '#subgraphs/kit/handle.ts';
import type { Context } from './context.ts';
import { readPublicToken } from './input.ts';
import { learn, type LinkStores } from './link-item.ts';
import { toConnection } from './map.ts';
import { plaidCode } from './plaid-errors.ts';
import type { PlaidCalls } from './plaid.ts';

/** What is asked of Plaid. */
export interface NewConnection {
  personId: string;
  publicToken: string;
}

/** The same, with where. */
type Exchange = NewConnection & { account: string };

/** What exchanging a token needs. */
export interface ExchangeParts extends LinkStores {
  plaid: PlaidCalls;
  log: Log;
}

interface ConnectOutcome {
  connectionId: string | null;
  problem: PublicTokenUnusable | null;
}

/** Keeps the bank that the person chose in Link, once. */
export async function connectBank(context: Context, input: ConnectBankInput) {
  const { accounts, claims, deadlineMs, once, loaders, plaidUntil } = context;
  const { name: account } = accounts.named('input.account', input.account);
  const personId = actOn(claims, null, 'input');
  const publicToken = readPublicToken(input.publicToken);
  const settled = await once<NewConnection, ConnectOutcome>({
    claims,
    field: 'connectBank',
    idempotencyKey: input.idempotencyKey,
    input,
    deadlineMs,
    prepare: async () => ({ request: { personId, publicToken }, account }),
    perform: (recordId, request) =>
      exchange(
        { ...context, plaid: plaidUntil(Date.now() + EXCHANGE_MS)(account) },
        { ...request, account },
        recordId,
      ),
  });
  if ('pending' in settled) return { connection: null, problem: outcomePending('The connection') };
  const { connectionId, problem } = settled.outcome;
  const row = connectionId ? await loaders.connection.load(connectionId) : null;
  return { connection: row && toConnection(row), problem };
}

/** Goes on although its client was told that the outcome is pending. */
const EXCHANGE_MS = 40_000;

/**
 * An answer that was lost: kept already, or asked for again. A public token works once and makes no Item by itself, Link
 * did; so exchanging it again connects the bank or proves that the token is used up, and never connects twice.
 */
export async function settleConnectBank(
  parts: ExchangeParts,
  account: string,
  { id, request }: OpenEffect<NewConnection>,
): Promise<Verdict> {
  const kept = await parts.connections.byEffect(id);
  if (kept) return { outcome: { connectionId: kept.id, problem: null } };
  const outcome = await exchange(parts, { ...request, account }, id);
  return outcome.problem ? { outcome, note: ORPHAN } : { outcome };
}

const ORPHAN =
  'The public token is used up or has expired. If the attempt whose answer was lost had used it, there is an Item at Plaid whose access token nobody holds: Plaza cannot read or end it, the person can at their bank, or Plaid’s support.';

/** The token is kept before anything else is asked: lost, nobody could use or end the Item any more. */
async function exchange(
  { plaid, connections, bankAccounts, log }: ExchangeParts,
  { personId, publicToken, account }: Exchange,
  effectId: string,
): Promise<ConnectOutcome> {
  const token = await plaid.exchange(publicToken).catch((error: unknown) => {
    if (plaidCode(error) !== 'INVALID_PUBLIC_TOKEN') throw error;
    return null;
  });
  if (!token) return { connectionId: null, problem: publicTokenUnusable() };
  const { access_token: accessToken, item_id: itemId } = token;
  const row = await connections.keep({ personId, account, itemId, accessToken, effectId });
  await learn({ connections, bankAccounts }, plaid, row).catch((error: unknown) => {
    log.warn(
      { subgraph: 'banking', effect: effectId, connection: row.id, err: error },
      'a connected bank has not told its accounts',
    );
  });
  return { connectionId: row.id, problem: null };
}

export function publicTokenUnusable(): PublicTokenUnusable {
  return {
    __typename: 'PublicTokenUnusable',
    message: 'This public token was used before or has expired: start Plaid Link again.',
    retryable: false,
  };
}
