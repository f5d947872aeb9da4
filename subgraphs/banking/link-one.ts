import { PlazaError } from '#schema/errors.ts';
import { patiently } from '#subgraphs/kit/mirror/backfill.ts';
import { callsUntil } from './calls.ts';
import type { Services } from './context.ts';
import { linkItem, type Whose } from './link-item.ts';
import { plaidCode } from './plaid-errors.ts';

/** How long one Item may take, milliseconds. */
const ITEM_MS = 30_000;

/** What Plaid says of a token that is none, or is another client's. */
const unknown: ReadonlySet<string> = new Set(['INVALID_ACCESS_TOKEN', 'ITEM_NOT_FOUND', 'INVALID_FIELD']);

/**
 * Keeps an Item whose access token the company holds, once Plaid has told what it is.
 *
 * @returns `linked`, `skipped` where it is theirs already, else why it was refused
 * @throws PlazaError where Plaid does not answer
 */
export async function linkOne(
  services: Services,
  { accessToken, ...whose }: Whose & { accessToken: string },
): Promise<string> {
  const { connections } = services;
  const own = await connections.ofPersons([whose.personId]);
  if (own.some((row) => row.institution_id && connections.open(row) === accessToken)) return 'skipped';
  try {
    await patiently(() => {
      const plaid = callsUntil(services, { deadlineMs: Date.now() + ITEM_MS, ledger: [] })(whose.account);
      return linkItem(services, plaid, whose, { accessToken });
    });
    return 'linked';
  } catch (error) {
    if (unknown.has(plaidCode(error) ?? '')) return 'Plaid knows no such Item';
    if (error instanceof PlazaError && error.extensions.code === 'FORBIDDEN') return 'somebody else’s';
    throw error;
  }
}
