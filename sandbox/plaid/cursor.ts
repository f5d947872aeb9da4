import { PlaidProblem } from './problem.ts';

/** A place in an Item's log. Between two pages of one pull it also says where the pull ends and how far it came. */
export interface Cursor {
  itemId: string;
  accountId: string | null;
  /** Number of log lines that the caller has. */
  from: number;
  /** Length of the log when this pull began; null between pulls. */
  to: number | null;
  /** Updates of this pull that were handed out. */
  offset: number;
}

export function writeCursor(cursor: Cursor): string {
  const { itemId, accountId, from, to, offset } = cursor;
  return Buffer.from(JSON.stringify([itemId, accountId, from, to, offset])).toString('base64');
}

/** @throws PlaidProblem where the text is no cursor of this Item and account */
export function readCursor(text: string, itemId: string, accountId: string | null): Cursor {
  const cursor = parse(text);
  if (!cursor || cursor.itemId !== itemId || cursor.accountId !== accountId) {
    throw new PlaidProblem('INVALID_FIELD', 'cursor not associated with access_token');
  }
  return cursor;
}

function parse(text: string): Cursor | null {
  try {
    const parts: unknown = JSON.parse(Buffer.from(text, 'base64').toString());
    if (!Array.isArray(parts) || parts.length !== 5) return null;
    const [itemId, accountId, from, to, offset] = parts;
    const whole = [from, offset, to ?? 0].every((each) => Number.isInteger(each) && each >= 0);
    return whole ? { itemId, accountId, from, to, offset } : null;
  } catch {
    return null;
  }
}
