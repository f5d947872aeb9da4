import { backfill } from '#subgraphs/kit/mirror/backfill.ts';
import type { ListedPage, ListSource } from '#subgraphs/kit/mirror/lists.ts';
import { callsUntil } from './calls.ts';
import type { Services } from './context.ts';

/** How long one page may take, milliseconds. */
const PAGE_MS = 30_000;

/** Reads all payments of every account back to an instant; a call for every hundred. */
export async function backfillPayments(
  services: Services,
  since: Date | null,
  onPage: (page: ListedPage) => void,
): Promise<void> {
  const sources = services.accounts.names.map((account): ListSource => {
    // Each page has a deadline and a ledger of its own, so that neither time nor memory grows with the list.
    const pages = () =>
      callsUntil(services, { deadlineMs: Date.now() + PAGE_MS, ledger: [] })(account).sources.payments(null);
    return { ...pages(), read: (from) => pages().read(from) };
  });
  await backfill(services.lists, sources, since, onPage);
}
