import type { TimelineItem, TimelineSource } from '#schema/generated/links.ts';
import { readFirst, toConnection } from '#subgraphs/kit/page.ts';
import type { PortName } from '#subgraphs/kit/ports/ports.ts';
import type { Context } from './context.ts';
import { readPart, refuseWhereAllFailed } from './read-part.ts';

/** The parts of a timeline, in the order in which they stand where their instants are the same. */
const parts = [
  { source: 'PAYMENTS', port: 'payments/history', type: 'Payment' },
  { source: 'MESSAGING', port: 'messaging/history', type: 'Message' },
  { source: 'BANKING', port: 'banking/history', type: 'BankTransaction' },
] as const satisfies readonly { source: TimelineSource; port: PortName; type: string }[];

type Part = (typeof parts)[number];

/** Where a page ended: at an instant, and in each part at the id that was the last of that very instant. */
interface Position {
  at: string;
  ids: Partial<Record<TimelineSource, string>>;
}

interface Entry {
  part: Part;
  id: string;
  at: string;
}

export interface TimelineArgs {
  first?: number | null;
  after?: string | null;
}

/** A page of what three subgraphs know of a person, by time. Each is asked for a page; the newest of all make one. */
export async function timeline(context: Context, personId: string, args: TimelineArgs) {
  const first = readFirst(args.first);
  const scope = ['timeline', personId];
  const after = args.after ? context.cursors.decode<Position>(scope, args.after) : null;
  const { askPort, ...fetch } = context;
  const pages = await Promise.all(
    parts.map((part) => {
      const page = { personId, before: beforeOf(part, after), limit: first + 1 };
      return readPart(part.source, () => askPort(part.port, page, fetch));
    }),
  );
  refuseWhereAllFailed(pages);
  // Stable: what stands at one instant keeps the order of the parts, and within a part its own.
  const entries = parts
    .flatMap((part, index) => (pages[index]!.output?.entries ?? []).map((entry) => ({ ...entry, part })))
    .toSorted((a, b) => b.at.localeCompare(a.at));
  const { edges, pageInfo } = toConnection(entries, first, cursorsOf(context, scope, entries, after));
  return {
    edges: edges.map(({ node: { part, id, at }, cursor }) => ({
      node: { __typename: part.type, id } as TimelineItem,
      at,
      cursor,
    })),
    pageInfo,
    gaps: pages.flatMap((page) => page.gap ?? []),
  };
}

/** Where a part goes on: behind the last one shown of that instant, else with all of that instant. */
function beforeOf({ source }: Part, after: Position | null) {
  if (!after) return null;
  const id = after.ids[source];
  if (id !== undefined) return { at: after.at, id };
  return { at: new Date(Date.parse(after.at) + 1).toISOString(), id: '' };
}

/** The cursor of each entry: its instant, and what was shown of that instant until then, on the page before too. */
function cursorsOf(
  { cursors }: Context,
  scope: unknown[],
  entries: readonly Entry[],
  after: Position | null,
) {
  const positions = new Map<Entry, Position>();
  let last = after;
  for (const entry of entries) {
    const ids = last?.at === entry.at ? last.ids : {};
    last = { at: entry.at, ids: { ...ids, [entry.part.source]: entry.id } };
    positions.set(entry, last);
  }
  return (entry: Entry) => cursors.encode(scope, positions.get(entry));
}
