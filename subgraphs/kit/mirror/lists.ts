import { PlazaError } from '#schema/errors.ts';
import { isYoung, type Coverage, type Coverages, type ListKey } from './coverage.ts';

/** Where a page of a list begins: at the newest when both are null. */
export interface Place {
  /** In the provider's words, as the page before gave it. */
  place: string | null;
  /** The time of the oldest that was read; pages may repeat what is of that very instant. */
  before: Date | null;
}

/** What a page of the provider's list held; the objects themselves are in the mirror already. */
export interface ListedPage {
  size: number;
  newest: Date | null;
  oldest: Date | null;
  more: boolean;
  /** Where the next page begins; null where the provider pages by time. */
  place: string | null;
}

/** A provider's list, newest first, and how a page of it is asked for; asking costs one call and fills the mirror. */
export interface ListSource extends ListKey {
  read(from: Place): Promise<ListedPage>;
}

/** How many pages are read to join what is new to what is known, before the old is given up. */
const BRIDGE_PAGES = 10;

export type Lists = ReturnType<typeof createLists>;

/** Reads providers' lists into the mirror, and notes how far. */
export function createLists(coverages: Coverages) {
  const underWay = new Map<string, Promise<Coverage>>();

  async function readNew(source: ListSource, known: Coverage | null, bridgePages: number): Promise<Coverage> {
    const asOf = new Date();
    let upto: Date | null = null;
    let from: Place = { place: null, before: null };
    for (let pages = 1; ; pages += 1) {
      const page = await readPage(source, from);
      if (pages === 1) upto = page.newest;
      const next = joinedTo(known, page, pages >= bridgePages);
      if (next) {
        const fresh = { ...next, upto, asOf };
        await coverages.note(source, fresh);
        return fresh;
      }
      from = { place: page.place, before: page.oldest };
    }
  }

  return {
    /** How far a list was read so far. Costs no call. */
    known: (source: ListKey): Promise<Coverage | null> => coverages.of(source),

    /**
     * Reads what is new where the list was last read longer ago than `maxAgeMs`: one call, rarely more. Who wants the same
     * list meanwhile waits for that reading; if it fails, they read for themselves.
     */
    async freshen(source: ListSource, maxAgeMs: number, bridgePages = BRIDGE_PAGES): Promise<Coverage> {
      const known = await coverages.of(source);
      if (isYoung(known, maxAgeMs)) return known;
      const key = JSON.stringify([source.account, source.kind, source.list]);
      // Whoever takes nothing that is kept wants what happened until now, and not since a reading began.
      const shared = maxAgeMs > 0 && (await underWay.get(key)?.catch(() => null));
      if (shared) return shared;
      const reading = readNew(source, known, bridgePages);
      underWay.set(key, reading);
      try {
        return await reading;
      } finally {
        if (underWay.get(key) === reading) underWay.delete(key);
      }
    },

    /** Reads one older page: one call. */
    async deepen(source: ListSource, known: Coverage): Promise<Coverage> {
      const page = await readPage(source, { place: known.place, before: known.floor });
      const deeper = {
        ...known,
        floor: page.more ? page.oldest : null,
        place: page.more ? page.place : null,
      };
      await coverages.note(source, deeper);
      return deeper;
    },
  };
}

/** How deep the list is known after a page of what is new; null while a gap is between them. */
function joinedTo(known: Coverage | null, page: ListedPage, giveUp: boolean) {
  if (!page.more) return { floor: null, place: null };
  // Strictly older: of the very instant at which the last reading ended some may have come later.
  const touches = known?.upto && page.oldest && page.oldest < known.upto;
  if (known && touches && (known.floor === null || known.floor <= page.oldest!)) {
    return { floor: known.floor, place: known.place };
  }
  return !known || touches || giveUp ? { floor: page.oldest, place: page.place } : null;
}

async function readPage(source: ListSource, from: Place): Promise<ListedPage> {
  const page = await source.read(from);
  const stands = page.more && page.place === null && from.before && page.oldest && page.oldest >= from.before;
  if (!stands) return page;
  throw new PlazaError('UPSTREAM_UNAVAILABLE', 'More happened in one instant than can be paged through.', {
    nullCause: 'provider_error',
  });
}
