import { PlazaError } from '#schema/errors.ts';
import type { Coverage } from './coverage.ts';
import type { ListedPage, Lists, ListSource } from './lists.ts';

/** How often a page is asked for that the provider may give later, and how long is waited before the second time, milliseconds. */
const ATTEMPTS = 6;
const FIRST_PAUSE_MS = 500;

/**
 * Reads lists of several accounts back to an instant, or to their ends, one after the other. What was read stays read: the
 * position stands in the database with each page, so whoever begins again goes on there.
 *
 * @param onPage is told of every page
 * @throws what the first list said that could not be read, after all others were
 */
export async function backfill(
  lists: Lists,
  sources: readonly ListSource[],
  since: Date | null,
  onPage: (page: ListedPage) => void,
): Promise<void> {
  const failures: unknown[] = [];
  for (const source of sources) {
    await readBack(lists, source, since, onPage).catch((error: unknown) => failures.push(error));
  }
  if (failures.length > 0) throw failures[0];
}

async function readBack(
  lists: Lists,
  source: ListSource,
  since: Date | null,
  onPage: (page: ListedPage) => void,
): Promise<void> {
  const told: ListSource = {
    ...source,
    read: async (from) => {
      const page = await patiently(() => source.read(from));
      onPage(page);
      return page;
    },
  };
  const deepEnough = ({ floor }: Coverage) => floor === null || (since !== null && floor < since);
  let coverage = await lists.freshen(told, 0, Infinity);
  while (!deepEnough(coverage)) coverage = await lists.deepen(told, coverage);
}

/** Asks until it is answered, some seconds long, where the provider may answer later. @throws what it says at last */
export async function patiently<T>(read: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await read();
    } catch (error) {
      if (attempt === ATTEMPTS || !mayComeLater(error)) throw error;
      await new Promise((resolve) => setTimeout(resolve, FIRST_PAUSE_MS * 2 ** (attempt - 1)));
    }
  }
}

function mayComeLater(error: unknown): boolean {
  if (!(error instanceof PlazaError)) return false;
  return (error.extensions['provider'] as { retryable?: boolean } | undefined)?.retryable === true;
}
