import { invalid, missing } from './errors.ts';
import type { Params } from './params.ts';
import type { Row } from './table.ts';

/** The parameters of every list. */
export const listParams = ['limit', 'starting_after', 'ending_before'] as const;

/** Stripe's list: newest first, at most 100, cursors are ids. */
export interface StripeList<T> {
  object: 'list';
  data: T[];
  has_more: boolean;
  url: string;
}

/** @param rows all that match, newest first */
export function toPage<R extends Row, T>(
  rows: readonly R[],
  { params, path }: { params: Params; path: string },
  toWire: (row: R) => T,
): StripeList<T> {
  const limit = params.integer('limit', { min: 1, max: 100 }) ?? 10;
  const after = params.text('starting_after');
  const before = params.text('ending_before');
  if (after && before)
    throw invalid('You can only specify one of these parameters: starting_after, ending_before.');
  if (before) {
    const end = indexOf(rows, before, 'ending_before');
    const start = Math.max(0, end - limit);
    return { object: 'list', data: rows.slice(start, end).map(toWire), has_more: start > 0, url: path };
  }
  const start = after ? indexOf(rows, after, 'starting_after') + 1 : 0;
  const page = rows.slice(start, start + limit);
  return { object: 'list', data: page.map(toWire), has_more: start + limit < rows.length, url: path };
}

/** A filter by `created`, sent as `param`: an exact second, or a hash of gt, gte, lt, lte. */
export function createdFilter(params: Params, param = 'created'): (row: Row) => boolean {
  if (!params.has(param)) return () => true;
  const bounds = readBounds(params, param);
  return ({ created }) =>
    (bounds.gt === undefined || created > bounds.gt) &&
    (bounds.gte === undefined || created >= bounds.gte) &&
    (bounds.lt === undefined || created < bounds.lt) &&
    (bounds.lte === undefined || created <= bounds.lte);
}

function readBounds(params: Params, param: string): Partial<Record<'gt' | 'gte' | 'lt' | 'lte', number>> {
  let hash: Record<string, unknown> | null | undefined;
  try {
    hash = params.hash(param);
  } catch {
    const exact = params.requiredInteger(param);
    return { gte: exact, lte: exact };
  }
  const entries = Object.entries(hash ?? {}).map(([name, value]) => {
    if (!['gt', 'gte', 'lt', 'lte'].includes(name)) {
      throw invalid(
        `Received unknown parameter: ${param}[${name}]`,
        `${param}[${name}]`,
        'parameter_unknown',
      );
    }
    if (!/^\d+$/.test(String(value))) {
      throw invalid(`Invalid integer: ${String(value)}`, `${param}[${name}]`, 'parameter_invalid_integer');
    }
    return [name, Number(value)];
  });
  return Object.fromEntries(entries);
}

function indexOf(rows: readonly Row[], id: string, param: string): number {
  const index = rows.findIndex((row) => row.id === id);
  if (index < 0) throw missing('object in this list', id, param);
  return index;
}
