import type { Products } from 'plaid';
import type { CreateLinkTokenInput, CreateLinkTokenPayload } from '#schema/generated/banking.ts';
import { actOn } from '#subgraphs/kit/access.ts';
import type { Context } from './context.ts';
import { readRedirectUri } from './input.ts';
import { ownConnection } from './own-connection.ts';

/** A token that starts Plaid Link: for a new connection, or to repair one, which stays the same connection. */
export async function createLinkToken(
  context: Context,
  { connectionId, redirectUri }: CreateLinkTokenInput,
): Promise<CreateLinkTokenPayload> {
  const { claims, connections, plaid } = context;
  const redirect = redirectUri ? { redirect_uri: readRedirectUri(redirectUri) } : {};
  const repaired = connectionId ? await ownConnection(context, connectionId) : null;
  const personId = repaired?.person_id ?? actOn(claims, null, 'input.connectionId');
  const { link_token: linkToken, expiration } = await plaid.createLinkToken({
    user: { client_user_id: personId },
    ...(repaired ? { access_token: connections.open(repaired) } : { products: ['transactions' as Products] }),
    ...redirect,
  });
  return { linkToken, expiresAt: new Date(expiration).toISOString() };
}
