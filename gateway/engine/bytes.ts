import { endOf } from './leaves.ts';

/**
 * What compiled writers call to copy a leaf as it was sent: from `from` on in the answer to `at` in the room. They give
 * back where they ended. Beyond the end of the room nothing is written and everything is counted, so that the writer
 * learns how much room it needs.
 */

/** Thrown where the data breaks a type: made once, since it carries nothing. */
export const surprise = Symbol('surprise');

export function fail(): never {
  throw surprise;
}

const QUOTE = 34;
const BACKSLASH = 92;
const MINUS = 45;
const DOT = 46;
const ZERO = 48;

/** Longer numbers are read as JavaScript reads them, characters. */
const MAX_DIGITS = 16;

export function copyString(bytes: Uint8Array, from: number, room: Uint8Array, at: number): number {
  if (bytes[from] !== QUOTE) fail();
  let [source, target] = [from + 1, at];
  room[target++] = QUOTE;
  for (let byte = bytes[source++]!; byte !== QUOTE && source < bytes.length; byte = bytes[source++]!) {
    room[target++] = byte;
    if (byte === BACKSLASH) room[target++] = bytes[source++]!;
  }
  room[target++] = QUOTE;
  return target;
}

/** GraphQL's Int: a whole number of 32 bits. */
export function copyInt(bytes: Uint8Array, from: number, room: Uint8Array, at: number): number {
  const negative = bytes[from] === MINUS;
  let [source, target, value] = [negative ? from + 1 : from, at, 0];
  if (negative) room[target++] = MINUS;
  const first = source;
  for (let byte = bytes[source]!; byte >= ZERO && byte <= 57; byte = bytes[(source += 1)]!) {
    room[target++] = byte;
    value = value * 10 + (byte - ZERO);
  }
  const last = negative ? 2_147_483_648 : 2_147_483_647;
  // What is left is a fraction or an exponent, and -0 is no whole number's text.
  if (source === first || value > last || (negative && value === 0) || !isEnd(bytes[source]!)) fail();
  return target;
}

export function copyFloat(bytes: Uint8Array, from: number, room: Uint8Array, at: number): number {
  if (bytes[from] !== MINUS && !isDigit(bytes[from]!)) fail();
  return copyNumber(bytes, from, room, at);
}

/** Exponents may say more than a double can: they are not copied. */
function copyNumber(bytes: Uint8Array, from: number, room: Uint8Array, at: number): number {
  let [source, target] = [from, at];
  for (
    let byte = bytes[source]!;
    isDigit(byte) || byte === DOT || byte === MINUS;
    byte = bytes[(source += 1)]!
  ) {
    room[target++] = byte;
  }
  if (source - from > MAX_DIGITS || !isEnd(bytes[source]!)) fail();
  return target;
}

const TRUE = Buffer.from('true');
const FALSE = Buffer.from('false');

export function copyBoolean(bytes: Uint8Array, from: number, room: Uint8Array, at: number): number {
  if (bytes[from] === 116) return put(TRUE, room, at);
  return bytes[from] === 102 ? put(FALSE, room, at) : fail();
}

/** A value of a custom scalar, of any kind but an object or a list. */
export function copyAny(bytes: Uint8Array, from: number, room: Uint8Array, at: number): number {
  if (bytes[from] === QUOTE) return copyString(bytes, from, room, at);
  if (bytes[from] === 116 || bytes[from] === 102) return copyBoolean(bytes, from, room, at);
  return copyFloat(bytes, from, room, at);
}

export function put(text: Uint8Array, room: Uint8Array, at: number): number {
  for (let index = 0; index < text.length; index += 1) room[at + index] = text[index]!;
  return at + text.length;
}

/** The name of an enum value that clients know. */
export function createCopyEnum(names: readonly string[]) {
  const known = new Set(names.map((name) => JSON.stringify(name)));
  return (bytes: Uint8Array, from: number, room: Uint8Array, at: number): number => {
    const text = (bytes as Buffer).toString('latin1', from, endOf(bytes, from));
    return known.has(text) ? copyString(bytes, from, room, at) : fail();
  };
}

function isDigit(byte: number): boolean {
  return byte >= ZERO && byte <= 57;
}

/** What may stand behind a value: `,`, `]` or `}`. */
function isEnd(byte: number): boolean {
  return byte === 44 || byte === 93 || byte === 125;
}
