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
      for (const pages of Map.groupBy(wanted, ({ query }) => query.kind).values()) {
        const accounts = new Set(pages.flatMap(({ sources }) => sources.map(({ account }) => account)));
        for (const account of accounts) await readEverything(account, pages.map(inAccount(account)));
      }
      return wanted.map(() => null);
    },
    { cache: false },
  );

  async function readEverything(account: string, wanted: readonly WantedPage[]): Promise<void> {
    const stale = await filter(wanted, isStale);
    if (listsOf(stale) < MANY) return;
    const [first] = stale as [WantedPage];
    const everything = first.everything(account);
    let known = await lists.freshen(everything, first.maxAgeMs);
    let spanMs = known.upto && known.floor ? known.upto.getTime() - known.floor.getTime() : 0;
    let open = stale;
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

/** As much of a page as stands on lists of one account. */
function inAccount(account: string): (page: WantedPage) => WantedPage {
  return (page) => ({
    ...page,
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
