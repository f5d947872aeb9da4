import { DAY_MS } from '../world/days.ts';
import { TwilioProblem } from './problem.ts';
import type { Fields } from './protocol.ts';
import { standingAt } from './status.ts';
import type { MessageRow } from './state.ts';

const MAX_PAGE = 1000;
const DEFAULT_PAGE = 50;

export interface ListPage<Row> {
  rows: readonly Row[];
  page: number;
  pageSize: number;
  start: number;
  /** Query of the next page and the previous one; null at the ends. */
  next: string | null;
  previous: string | null;
  first: string;
}

/** Messages that a query asks for. Filters hold one value each; a day is a day in UTC. */
export function filterMessages(messages: readonly MessageRow[], query: Fields, nowMs: number): MessageRow[] {
  const [to, from] = [query.one('To'), query.one('From')];
  const exact = query.one('DateSent');
  const after = query.one('DateSent>');
  const before = query.one('DateSent<');
  const afterMs = after === undefined ? null : instant(after).startMs;
  const beforeMs = before === undefined ? null : instant(before).endMs;
  const day = exact === undefined ? null : instant(exact.slice(0, 10));
  return messages.filter((message) => {
    if (to !== undefined && message.to !== to) return false;
    if (from !== undefined && message.from !== from) return false;
    if (afterMs === null && beforeMs === null && day === null) return true;
    const { sentMs } = standingAt(message, nowMs);
    if (sentMs === null) return false;
    if (day !== null && (sentMs < day.startMs || sentMs > day.endMs)) return false;
    return (afterMs === null || sentMs >= afterMs) && (beforeMs === null || sentMs <= beforeMs);
  });
}

/** One page of a list of the v2010 API. The token names the last row before the page, so that new ones shift nothing. */
export function pageOf<Row extends { sid: string }>(
  rows: readonly Row[],
  query: Fields,
  filters: readonly string[] = ['To', 'From', 'DateSent', 'DateSent>', 'DateSent<'],
): ListPage<Row> {
  const pageSize = Math.min(MAX_PAGE, positive(query.one('PageSize'), DEFAULT_PAGE));
  const page = positive(query.one('Page'), 0);
  const token = query.one('PageToken');
  const start = token === undefined ? page * pageSize : rows.findIndex(({ sid }) => `PA${sid}` === token) + 1;
  const shown = rows.slice(start, start + pageSize);
  const address = (number: number, pageToken?: string) => {
    const params = new URLSearchParams();
    for (const name of filters) {
      const value = query.one(name);
      if (value !== undefined) params.set(name, value);
    }
    params.set('PageSize', String(pageSize));
    params.set('Page', String(number));
    if (pageToken !== undefined) params.set('PageToken', pageToken);
    return `?${params.toString()}`;
  };
  const more = start + pageSize < rows.length;
  return {
    rows: shown,
    page,
    pageSize,
    start,
    next: more ? address(page + 1, `PA${shown.at(-1)!.sid}`) : null,
    previous: page > 0 ? address(page - 1) : null,
    first: address(0),
  };
}

function instant(text: string): { startMs: number; endMs: number } {
  const day = /^\d{4}-\d{2}-\d{2}$/.test(text);
  const startMs = Date.parse(day ? `${text}T00:00:00Z` : `${text.replace(' ', 'T').replace(/Z?$/, '')}Z`);
  if (Number.isNaN(startMs)) throw new TwilioProblem(20001, `DateSent ${text}`);
  return { startMs, endMs: day ? startMs + DAY_MS - 1 : startMs + 999 };
}

function positive(text: string | undefined, otherwise: number): number {
  if (text === undefined) return otherwise;
  if (!/^\d+$/.test(text)) throw new TwilioProblem(20001, text);
  return Math.max(otherwise === 0 ? 0 : 1, Number(text));
}
