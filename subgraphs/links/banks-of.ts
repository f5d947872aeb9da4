import { absent } from '#schema/errors.ts';
import { requireRole } from '#subgraphs/kit/access.ts';
import type { Context } from './context.ts';

/**
 * The bank connections at which a business is paid out, as far as there are any: what was disconnected since is none.
 *
 * @throws PlazaError FORBIDDEN without a role; expected absences: `scope`, or `not_connected` where nobody has named any
 */
export async function banksOf(context: Context, businessId: string): Promise<string[]> {
  const { askPort, businessBanks, claims } = context;
  requireRole(claims, 'operator', 'analyst');
  if (!claims.scopes.includes('banking:read')) {
    throw absent('scope', 'This needs the scope banking:read.', { scope: 'banking:read' });
  }
  const ids = await businessBanks.of(businessId);
  const known = ids.length > 0 ? await askPort('banking/connections', { ids }, context) : { ids };
  if (known.ids.length > 0) return known.ids;
  throw absent('not_connected', 'Nobody has said at which bank this business is paid out.');
}
