import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { parse } from 'csv-parse';
import { toPersonId } from '#schema/person-id.ts';
import type { ImportLine } from '#subgraphs/kit/links/bulk.ts';

export const kinds = ['customer', 'address', 'item'] as const;

export type Kind = (typeof kinds)[number];

/** A line of the file that can be linked. Of an item `owner` is its access token. */
export interface FileLine extends ImportLine {
  kind: Kind;
}

/** A line that cannot, and why. The value is not repeated: it may be a token. */
export interface BadLine {
  line: number;
  problem: string;
}

const columns = ['person', 'kind', 'value', 'account', 'valid_from', 'valid_to'] as const;
const needed = columns.slice(0, 3);

const values: Record<Kind, { pattern: RegExp; is: string }> = {
  customer: { pattern: /^cus_\w{1,250}$/, is: 'a customer’s id (cus_…)' },
  address: {
    pattern: /^((whatsapp:)?\+[1-9]\d{6,14}|messenger:\d{5,20})$/,
    is: 'an address (+12025550143, whatsapp:+12025550143, messenger:10859…)',
  },
  item: { pattern: /^access-(sandbox|production)-[\w-]{1,100}$/, is: 'an Item’s access token (access-…)' },
};

/** The file's content in short: a run is known by it. */
export async function digestOf(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(path)) hash.update(chunk as Buffer);
  return hash.digest('hex').slice(0, 32);
}

/**
 * Reads a file of links line by line, so that its length costs no memory.
 *
 * @param issuer of persons who are named by their subject; null where all are named by id
 * @param accounts the accounts that are configured, the default one first, by kind
 * @throws Error in one sentence for a file that is none, or whose first line names other columns
 */
export async function* readLines(
  path: string,
  issuer: string | null,
  accounts: Record<Kind, readonly string[]>,
): AsyncGenerator<FileLine | BadLine> {
  const parser = createReadStream(path).pipe(
    parse({
      columns: readHeader,
      trim: true,
      skip_empty_lines: true,
      bom: true,
      info: true,
      relax_column_count_less: true,
    }),
  );
  for await (const { record, info } of parser as AsyncIterable<{
    record: Record<string, string | undefined>;
    info: { lines: number };
  }>) {
    yield readLine(info.lines, record, issuer, accounts);
  }
}

function readHeader(header: string[]): string[] {
  const unknown = header.find((name) => !(columns as readonly string[]).includes(name));
  const missing = needed.find((name) => !header.includes(name));
  if (unknown !== undefined || missing !== undefined) {
    const what = missing ? `the column ${missing} is missing` : `there is no column ${unknown}`;
    throw new Error(
      `The first line names the columns ${columns.join(',')}, of which the last three may be left out: ${what}.`,
    );
  }
  return header;
}

function readLine(
  line: number,
  record: Record<string, string | undefined>,
  issuer: string | null,
  accounts: Record<Kind, readonly string[]>,
): FileLine | BadLine {
  const { person = '', value = '' } = record;
  const bad = (problem: string): BadLine => ({ line, problem });
  const kind = kinds.find((each) => each === record['kind']);
  if (!kind) return bad(`a kind is one of ${kinds.join(', ')}`);
  const isId = /^per_[a-z2-7]{26}$/.test(person);
  if (!isId && (!issuer || person === ''))
    return bad('a person is an id (per_…), or with --issuer a subject');
  const { pattern, is } = values[kind];
  if (!pattern.test(value)) return bad(`this is not ${is}`);
  const account = record['account'] || accounts[kind][0]!;
  if (!accounts[kind].includes(account))
    return bad(`there is no account ${account}; there is ${accounts[kind].join(', ')}`);
  const [from, to] = [record['valid_from'], record['valid_to']].map((text) => (text ? new Date(text) : null));
  if ([from, to].some((date) => date && Number.isNaN(date.getTime())))
    return bad('a time is RFC 3339, e.g. 2026-01-31T00:00:00Z');
  if (from && to && from >= to) return bad('valid_to comes after valid_from');
  if (kind === 'item' && (from || to)) return bad('an Item has no time: it is a person’s from its beginning');
  return {
    line,
    kind,
    personId: isId ? person : toPersonId(issuer!, person),
    account,
    owner: value,
    from: from?.toISOString() ?? null,
    to: to?.toISOString() ?? null,
  };
}
