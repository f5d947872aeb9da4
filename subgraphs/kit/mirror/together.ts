import DataLoader from 'dataloader';
import { isYoung } from './coverage.ts';
import type { Lists, ListSource } from './lists.ts';
import { shallowest } from './mirrored-page.ts';
import type { ObjectPage, Objects } from './objects.ts';

/** A page that is about to be read out of the mirror, and the provider's lists that it stands on. */
export interface WantedPage {
  sources: readonly ListSource[];
  /** The provider's list of everything in an account, which holds what those lists of it hold. */
  everything(account: string): ListSource;
  query: Omit<ObjectPage, 'floor'>;
  maxAgeMs: number;
  /** Nothing older is asked for. */
  from: Date | null;
}

/** As much of a page as stands on lists of one account. */
interface Part extends WantedPage {
  whole: WantedPage;
}

/** Fewer lists than these are read one by one: the first page of everything may turn out to have been in vain. */
const MANY = 5;

export type Together = ReturnType<typeof createTogether>;

/**
 * Providers list for one owner at a time, or everything. Where pages of many owners are wanted at once, the list of
 * everything is read first, and on for as long as it spares calls; what it proves nobody has to ask for. Made anew for
 * every fetch: the calls are that fetch's own.
 */
export function createTogether({ objects, lists }: { objects: Objects; lists: Lists }) {
  const loader = new DataLoader<WantedPage, null>(
    async (wanted) => {
      const failed = new Map<WantedPage, Error>();
      for (const pages of Map.groupBy(wanted, ({ query }) => query.kind).values()) {
        const accounts = new Set(pages.flatMap(({ sources }) => sources.map(({ account }) => account)));
        // An account that does not answer fails those that wait for it, and nobody who stands on another.
        const work = [...accounts].map((account) =>
          readEverything(account, pages.map(inAccount(account)), ({ whole }, error) =>
            failed.set(whole, error),
          ),
        );
        await Promise.all(work);
      }
      return wanted.map((page) => failed.get(page) ?? null);
    },
    { cache: false },
  );

  async function readEverything(
    account: string,
    wanted: readonly Part[],
    fail: (part: Part, error: Error) => void,
  ): Promise<void> {
    let open = wanted;
    try {
      open = await filter(wanted, isStale);
      if (listsOf(open) < MANY) return;
      const [first] = open as [Part];
      const everything = first.everything(account);
      let known = await lists.freshen(everything, first.maxAgeMs);
      let spanMs = known.upto && known.floor ? known.upto.getTime() - known.floor.getTime() : 0;
      for (;;) {
        const left = await filter(open, isOpen);
        const { floor } = known;
        if (!floor || listsOf(left) < 2) return;
        // A page that answered nobody is the last one, unless windows that are asked for end close below it.
        if (left.length === open.length && !endSoon(left, floor, spanMs)) return;
        open = left;
        known = await lists.deepen(everything, known);
        spanMs = floor.getTime() - (known.floor ?? floor).getTime();
      }
    } catch (error) {
      for (const part of open) fail(part, error as Error);
    }
  }

  async function isStale({ sources, maxAgeMs }: WantedPage): Promise<boolean> {
    const known = await Promise.all(sources.map((source) => lists.known(source)));
    return known.some((coverage) => !isYoung(coverage, maxAgeMs));
  }

  /** Whether a page needs more of its lists than is known of them. */
  async function isOpen({ sources, query, from }: WantedPage): Promise<boolean> {
    const known = await Promise.all(sources.map((source) => lists.known(source)));
    const floor = shallowest(known.map((coverage) => ({ coverage: coverage! })))?.coverage.floor ?? null;
    if (!floor || (from && from > floor)) return false;
    return (await objects.page({ ...query, floor })).length < query.limit;
  }

  return { read: (page: WantedPage) => loader.load(page) };
}

function inAccount(account: string): (page: WantedPage) => Part {
  return (page) => ({
    ...page,
    whole: page,
    sources: page.sources.filter((source) => source.account === account),
    query: { ...page.query, accounts: [account] },
  });
}

function listsOf(pages: readonly WantedPage[]): number {
  return new Set(pages.flatMap(({ sources }) => sources.map(({ list }) => list))).size;
}

/** Whether the list of everything reaches the end of every window in fewer pages than there are lists. */
function endSoon(pages: readonly WantedPage[], floor: Date, pageMs: number): boolean {
  const ends = pages.map(({ from }) => from?.getTime() ?? -Infinity);
  return pageMs > 0 && (floor.getTime() - Math.min(...ends)) / pageMs < listsOf(pages);
}

async function filter<Item>(
  items: readonly Item[],
  holds: (item: Item) => Promise<boolean>,
): Promise<Item[]> {
  const held = await Promise.all(items.map(holds));
  return items.filter((_, index) => held[index]);
}
