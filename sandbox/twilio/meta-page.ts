import { TwilioProblem } from './problem.ts';
import type { Fields } from './protocol.ts';

/** How the v1 and v2 APIs page: absolute addresses, a token beside the number of the page. */
export interface Paging {
  /** The list's address at Twilio, e.g. `https://content.twilio.com/v1/Content`: the SDK finds the product in the host. */
  url: string;
  /** Under which name the rows stand. */
  key: string;
  defaultSize: number;
  maxSize: number;
  /** Query parameters that a further page keeps. */
  kept?: readonly string[];
}

/** One page of rows, with what stands beside it in Twilio's JSON. The token names the last row before the page. */
export function metaPage<Row, Wire>(
  rows: readonly Row[],
  query: Fields,
  { url, key, defaultSize, maxSize, kept = [] }: Paging,
  idOf: (row: Row) => string,
  toWire: (row: Row) => Wire,
) {
  const pageSize = Math.min(maxSize, count(query.one('PageSize'), defaultSize) || defaultSize);
  const page = count(query.one('Page'), 0);
  const token = query.one('PageToken');
  const start =
    token === undefined ? page * pageSize : rows.findIndex((row) => `PT${idOf(row)}` === token) + 1;
  const shown = rows.slice(start, start + pageSize);
  const address = (number: number, pageToken?: string) => {
    const params = new URLSearchParams();
    for (const name of kept) {
      const value = query.one(name);
      if (value !== undefined) params.set(name, value);
    }
    params.set('PageSize', String(pageSize));
    params.set('Page', String(number));
    if (pageToken !== undefined) params.set('PageToken', pageToken);
    return `${url}?${params.toString()}`;
  };
  const last = shown.at(-1);
  return {
    [key]: shown.map(toWire),
    meta: {
      page,
      page_size: pageSize,
      first_page_url: address(0),
      previous_page_url: page > 0 ? address(page - 1) : null,
      url: address(page, token),
      next_page_url: last && start + pageSize < rows.length ? address(page + 1, `PT${idOf(last)}`) : null,
      key,
    },
  };
}

function count(text: string | undefined, otherwise: number): number {
  if (text === undefined) return otherwise;
  if (!/^\d+$/.test(text)) throw new TwilioProblem(20001, text);
  return Number(text);
}
