import { backfill } from '#subgraphs/kit/mirror/backfill.ts';
import type { ListedPage, ListSource } from '#subgraphs/kit/mirror/lists.ts';
import { callsOf, type Services } from './context.ts';
import { createSources } from './lists.ts';

/** How long one page may take, milliseconds. */
const PAGE_MS = 30_000;

/** Reads all messages of the account back to an instant; a call for every thousand. */
export function backfillMessages(
  services: Services,
  since: Date | null,
  onPage: (page: ListedPage) => void,
): Promise<void> {
  // Each page has a deadline and a ledger of its own, so that neither time nor memory grows with the list.
  const pages = () =>
    createSources(callsOf(services, { deadlineMs: Date.now() + PAGE_MS, ledger: [] })).ofAccount();
  const source: ListSource = { ...pages(), read: (from) => pages().read(from) };
  return backfill(services.lists, source, since, onPage);
}
