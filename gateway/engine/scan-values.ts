/** What the compiled scanners call for values that are not the usual: each reads one, and says in `at` where it ended. */
export interface At {
  end: number;
}

export type ReadObject = (bytes: Uint8Array, start: number, base: number) => unknown;

/** Thrown where an answer is not as expected: made once, since it carries nothing. */
export const unreadable = Symbol('unreadable');

export function fail(): never {
  throw unreadable;
}

const QUOTE = 34;
const COMMA = 44;
const OPEN = 91;
const CLOSE = 93;
const BACKSLASH = 92;
const BRACE = 123;

export function createScanValues(at: At) {
  /** A list of objects, or of such lists, or null. */
  function list(bytes: Uint8Array, start: number, base: number, read: ReadObject): unknown {
    return items(bytes, start, (offset) =>
      bytes[offset] === BRACE ? read(bytes, offset, base) : list(bytes, offset, base, read),
    );
  }

  /** A leaf that is no string, or a list of leaves, or null. An object is no leaf: it would have to be looked through. */
  function leaf(bytes: Uint8Array, start: number, base: number): unknown {
    switch (bytes[start]) {
      case QUOTE:
        at.end = stringEnd(bytes, start + 1);
        return base | start;
      case 116:
      case 102:
        at.end = word(bytes, start, bytes[start] === 116 ? TRUE : FALSE);
        return base | start;
      case 110:
      case OPEN:
        return items(bytes, start, (offset) => leaf(bytes, offset, base));
      default:
        at.end = numberEnd(bytes, start);
        return base | start;
    }
  }

  function items(bytes: Uint8Array, start: number, read: (offset: number) => unknown): unknown[] | null {
    if (bytes[start] !== OPEN) {
      at.end = word(bytes, start, NULL);
      return null;
    }
    const found: unknown[] = [];
    let offset = start + 1;
    if (bytes[offset] !== CLOSE) {
      for (;;) {
        found.push(read(offset));
        offset = at.end;
        if (bytes[offset] !== COMMA) break;
        offset += 1;
      }
      if (bytes[offset] !== CLOSE) fail();
    }
    at.end = offset + 1;
    return found;
  }

  return { list, leaf };
}

/** Where a string ends, behind its quote. Control characters have no place in it, escapes are few. */
export function stringEnd(bytes: Uint8Array, start: number): number {
  let offset = start;
  for (let byte = bytes[offset]!; byte !== QUOTE; byte = bytes[(offset += 1)]!) {
    if (byte < 32) fail();
    if (byte === BACKSLASH) offset = escapeEnd(bytes, offset + 1);
  }
  return offset + 1;
}

/** @returns the last byte of an escape that begins with `\` and this one */
function escapeEnd(bytes: Uint8Array, start: number): number {
  if (bytes[start] === 117) {
    for (let digit = 1; digit <= 4; digit += 1) if (!isHex(bytes[start + digit]!)) fail();
    return start + 4;
  }
  return ESCAPES.has(bytes[start]!) ? start : fail();
}

const ESCAPES: ReadonlySet<number> = new Set(Buffer.from('"\\/bfnrt'));

function isHex(byte: number): boolean {
  return isDigit(byte) || (byte >= 65 && byte <= 70) || (byte >= 97 && byte <= 102);
}

function isDigit(byte: number): boolean {
  return byte >= 48 && byte <= 57;
}

/** RFC 8259 §6. */
function numberEnd(bytes: Uint8Array, start: number): number {
  let offset = bytes[start] === 45 ? start + 1 : start;
  offset = bytes[offset] === 48 ? offset + 1 : digitsEnd(bytes, offset);
  if (bytes[offset] === 46) offset = digitsEnd(bytes, offset + 1);
  if (bytes[offset] === 101 || bytes[offset] === 69) {
    offset += bytes[offset + 1] === 43 || bytes[offset + 1] === 45 ? 2 : 1;
    offset = digitsEnd(bytes, offset);
  }
  return offset;
}

function digitsEnd(bytes: Uint8Array, start: number): number {
  let offset = start;
  while (isDigit(bytes[offset]!)) offset += 1;
  return offset > start ? offset : fail();
}

const [TRUE, FALSE, NULL] = ['true', 'false', 'null'].map((text) => Buffer.from(text)) as [
  Buffer,
  Buffer,
  Buffer,
];

function word(bytes: Uint8Array, start: number, text: Buffer): number {
  for (let index = 0; index < text.length; index += 1) if (bytes[start + index] !== text[index]) fail();
  return start + text.length;
}
