import type { Products } from 'plaid';
import { badInput } from '#schema/errors.ts';
import type { CreateLinkTokenInput, CreateLinkTokenPayload } from '#schema/generated/banking.ts';
import { actOn } from '#subgraphs/kit/access.ts';
import { gone } from './connection-gone.ts';
import { goneCodes } from './connections.ts';
import type { Context } from './context.ts';
import { readRedirectUri } from './input.ts';
import { ownConnection } from './own-connection.ts';
import { plaidCode } from './plaid-errors.ts';

/** A token that starts Plaid Link: for a new connection, or to repair one, which stays the same connection. */
export async function createLinkToken(
  context: Context,
  { connectionId, redirectUri, account, chooseAccounts }: CreateLinkTokenInput,
): Promise<CreateLinkTokenPayload> {
  const { accounts, at, claims, connections } = context;
  const redirect = redirectUri ? { redirect_uri: readRedirectUri(redirectUri) } : {};
  const repaired = connectionId ? await ownConnection(context, connectionId) : null;
  if (repaired && account != null && account !== repaired.account) {
    throw badInput('input.account', 'A connection is repaired where it is: leave `account` out.');
  }
  if (chooseAccounts && !repaired) {
    throw badInput('input.chooseAccounts', 'Who connects a bank chooses accounts anyway: leave it out.');
  }
  const where = repaired?.account ?? accounts.named('input.account', account).name;
  const personId = repaired?.person_id ?? actOn(claims, null, 'input.connectionId');
  try {
    const { link_token: linkToken, expiration } = await at(where).createLinkToken({
      user: { client_user_id: personId },
      ...(repaired
        ? { access_token: connections.open(repaired) }
        : { products: ['transactions' as Products] }),
      ...(chooseAccounts && { update: { account_selection_enabled: true } }),
      ...redirect,
    });
    return { linkToken, expiresAt: new Date(expiration).toISOString(), problem: null };
  } catch (error) {
    const code = plaidCode(error) ?? '';
    if (!repaired || !goneCodes.has(code)) throw error;
    await connections.tokenIsDead(repaired, code);
    return { linkToken: null, expiresAt: null, problem: gone() };
  }
}
