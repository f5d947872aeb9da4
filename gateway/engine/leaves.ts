import { define, type JsonObject } from './json.ts';

/**
 * Leaves that were never decoded. Where subgraphs answer in bytes, the data that is gathered holds of each leaf only
 * where its JSON begins: the number of the answer it came in and the offset there, packed into one small integer. Objects,
 * lists, nulls and `__typename`s are what they are.
 */
export type Sources = readonly (Uint8Array | undefined)[];

const OFFSET_BITS = 24;
const OFFSET = 2 ** OFFSET_BITS - 1;

/** So many answers one request can hold undecoded, and so long each may be, bytes. */
export const MAX_SOURCES = 128;
export const MAX_SOURCE_BYTES = OFFSET;

/** What is added to the offsets of an answer. */
export const baseOf = (source: number): number => source << OFFSET_BITS;

/** The source of the expressions that take a leaf apart, for compiled code. */
export const bytesSource = (sources: string, leaf: string): string => `${sources}[${leaf}>>>${OFFSET_BITS}]`;
export const offsetSource = (leaf: string): string => `(${leaf}&${OFFSET})`;

const QUOTE = 34;
const BACKSLASH = 92;

/** A leaf as the JSON that was sent. */
export function jsonOf(leaf: number, sources: Sources): string {
  const bytes = sources[leaf >>> OFFSET_BITS]!;
  const start = leaf & OFFSET;
  return interned(bytes, start, endOf(bytes, start));
}

/** Where a leaf's JSON ends. It is known to be valid. */
export function endOf(bytes: Uint8Array, start: number): number {
  const isString = bytes[start] === QUOTE;
  let at = start + 1;
  for (; at < bytes.length; at += 1) {
    const byte = bytes[at];
    if (!isString && (byte === 44 || byte === 93 || byte === 125)) return at;
    if (isString && byte === QUOTE) return at + 1;
    if (isString && byte === BACKSLASH) at += 1;
  }
  return at;
}

/** Texts from this length on are not worth remembering, bytes. */
const SHORT = 48;
const SLOTS = 4_096;
const texts: string[] = Array.from({ length: SLOTS }, () => '');

/** The text of bytes. Short ones are known again: ids and names of types come thousands of times. */
export function interned(bytes: Uint8Array, start: number, end: number): string {
  if (end - start >= SHORT) return decode(bytes, start, end);
  let hash = 0;
  for (let at = start; at < end; at += 1) hash = (Math.imul(hash, 31) + bytes[at]!) | 0;
  const slot = (hash ^ (hash >>> 12)) & (SLOTS - 1);
  const known = texts[slot]!;
  if (isText(known, bytes, start, end)) return known;
  const text = decode(bytes, start, end);
  texts[slot] = text;
  return text;
}

function isText(text: string, bytes: Uint8Array, start: number, end: number): boolean {
  if (text.length !== end - start) return false;
  for (let index = 0; index < text.length; index += 1) {
    // A letter beyond ASCII is several bytes.
    const byte = bytes[start + index]!;
    if (byte > 127 || text.charCodeAt(index) !== byte) return false;
  }
  return true;
}

function decode(bytes: Uint8Array, start: number, end: number): string {
  return (bytes as Buffer).toString('utf8', start, end);
}

/** A leaf, or a list of leaves, decoded. */
export function valueOf(value: unknown, sources: Sources): unknown {
  if (Array.isArray(value)) return value.map((item) => valueOf(item, sources));
  return typeof value === 'number' ? JSON.parse(jsonOf(value, sources)) : value;
}

/** Decodes all leaves of gathered data in place: from here on they are values. */
export function decodeLeaves(data: JsonObject, sources: Sources): void {
  const seen = new Set<unknown>();
  const decoded = (value: unknown): unknown => {
    if (typeof value === 'number') return JSON.parse(jsonOf(value, sources));
    if (typeof value !== 'object' || value === null || seen.has(value)) return value;
    // One object may stand at several positions.
    seen.add(value);
    if (Array.isArray(value)) {
      for (let index = 0; index < value.length; index += 1) value[index] = decoded(value[index]);
      return value;
    }
    const object = value as JsonObject;
    for (const key of Object.keys(object)) {
      // What the writer noted for itself.
      if (key.startsWith(' ')) delete object[key];
      else define(object, key, decoded(object[key]));
    }
    return object;
  };
  decoded(data);
}
