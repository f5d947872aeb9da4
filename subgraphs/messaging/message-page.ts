import { createHash } from 'node:crypto';
import type { MessageInstance } from 'twilio/lib/rest/api/v2010/account/message.js';
import type { PersonMessagesArgs } from '#schema/generated/messaging.ts';
import { readFirst, toConnection } from '#subgraphs/kit/page.ts';
import type { Context } from './context.ts';
import { within, type OwnAddress } from './links.ts';
import { atMs } from './map.ts';
import type { MessageFilter, PageMark } from './twilio.ts';

/**
 * How far one list was shown: the page on which its last shown message stands, that message, and its time. Twilio's own
 * order within a list is kept, so messages of the same second are neither lost nor doubled.
 */
interface Shown {
  page: PageMark | null;
  sid: string;
  atMs: number;
}

type Position = Record<string, Shown>;

/** One of the lists that are merged: what was written to an address, or from it. Twilio's filters know no "or". */
interface Source {
  key: string;
  filter: Pick<MessageFilter, 'to' | 'from'>;
  own: OwnAddress;
  /** Not yet shown, in Twilio's order, each with the page that it stands on. */
  waiting: { message: MessageInstance; page: PageMark | null }[];
  /** The page to be fetched next; undefined at the end of the list. */
  next: PageMark | null | undefined;
  /** What was shown before; looked for on the pages that are fetched first. */
  shown: Shown | undefined;
}

/** A page of a person's messages, newest first. Costs two calls an address, and more where a list runs out half way. */
export async function messagePage(
  context: Context,
  personId: string,
  addresses: readonly OwnAddress[],
  args: Partial<PersonMessagesArgs>,
) {
  const { loaders, cursors } = context;
  const first = readFirst(args.first);
  const scope = ['messages', personId, args.channel];
  const position: Position = args.after ? cursors.decode<Position>(scope, args.after) : {};
  const sources = addresses.flatMap((own) => toSources(own, position));
  const merged: MessageInstance[] = [];
  const cursorOf = new Map<string, string>();
  while (merged.length <= first) {
    await Promise.all(sources.map((source) => fill(context, source, 2 * first + 1)));
    const source = newest(sources);
    if (!source) break;
    const { message, page } = source.waiting.shift()!;
    if (cursorOf.has(message.sid)) continue;
    position[source.key] = { page, sid: message.sid, atMs: atMs(message) };
    cursorOf.set(message.sid, cursors.encode(scope, position));
    merged.push(message);
  }
  const rows = await Promise.all(merged.map((message) => loaders.withOwner(message)));
  return toConnection(rows, first, ({ id }) => cursorOf.get(id)!);
}

function toSources(own: OwnAddress, position: Position): Source[] {
  return (['to', 'from'] as const).map((side) => {
    // Cursors are seen by clients and logs: they need not name the person's number.
    const digest = createHash('sha256').update(`${side} ${own.address} ${own.fromMs}`).digest('base64url');
    const shown = position[digest.slice(0, 8)];
    const filter = { [side]: own.address };
    return { key: digest.slice(0, 8), filter, own, waiting: [], next: shown?.page ?? null, shown };
  });
}

/** Sees to it that a source has something to show, or is at its end. */
async function fill({ twilio }: Context, source: Source, wanted: number): Promise<void> {
  while (source.waiting.length === 0 && source.next !== undefined) {
    const page = source.next;
    const answer = await twilio.messages({
      ...source.filter,
      pageSize: Math.min(wanted, 1000),
      ...(page && { page }),
    });
    source.next = answer.next ?? undefined;
    source.waiting = unshown(source, answer.messages)
      .filter((message) => within(source.own, atMs(message)))
      .map((message) => ({ message, page }));
  }
}

/** What follows the last shown message. New ones may have pushed it to a later page; if it was deleted, its time decides. */
function unshown(source: Source, messages: MessageInstance[]): MessageInstance[] {
  const { shown } = source;
  if (!shown) return messages;
  const index = messages.findIndex(({ sid }) => sid === shown.sid);
  const older = messages.findIndex((message) => atMs(message) < shown.atMs);
  if (index < 0 && older < 0) return [];
  source.shown = undefined;
  return messages.slice(index < 0 ? older : index + 1);
}

function newest(sources: readonly Source[]): Source | undefined {
  return sources
    .filter(({ waiting }) => waiting.length > 0)
    .toSorted((a, b) => {
      const [left, right] = [a.waiting[0]!.message, b.waiting[0]!.message];
      return atMs(right) - atMs(left) || (left.sid < right.sid ? 1 : -1);
    })[0];
}
