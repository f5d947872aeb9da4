import { isUtf8 } from 'node:buffer';
import { define, type JsonObject } from './json.ts';
import { baseOf, interned, MAX_SOURCE_BYTES } from './leaves.ts';
import type { WrittenField } from './plan.ts';
import { createScanValues, fail, stringEnd, unreadable, type At } from './scan-values.ts';

/**
 * Reads a subgraph's answer without decoding its leaves.
 *
 * @param bytes the answer, and one byte of 0 behind it
 * @param source its number among the request's answers, which its leaves carry
 * @returns the data; null where the answer is anything but `{"data":{…}}` with the fields that were asked for, in their
 *   order, in valid JSON without white space: then it is to be parsed as any JSON
 */
export type Scan = (bytes: Uint8Array, source: number) => JsonObject | null;

type CompiledScan = (bytes: Uint8Array, base: number) => JsonObject;

/** Operations with more fields are not worth the code. */
const MAX_FIELDS = 1_000;

/** After so many answers in a row that could not be read, it is tried only now and then. */
const PATIENCE = 8;
const EVERY = 64;

/** The reader of an operation's answers; it is compiled when the first comes. */
export function createScan(fields: readonly WrittenField[]): Scan {
  let scan: CompiledScan | null = null;
  let failed = countFields(fields) > MAX_FIELDS ? Infinity : 0;
  return (bytes, source) => {
    if (bytes.length > MAX_SOURCE_BYTES || !isUtf8(bytes)) return null;
    if (failed >= PATIENCE && (failed += 1) % EVERY !== 0) return null;
    try {
      scan ??= compile(fields);
      const data = scan(bytes, baseOf(source));
      failed = 0;
      return data;
    } catch (error) {
      // Lists that are nested thousands deep are too much for the stack.
      if (error !== unreadable && !(error instanceof RangeError)) throw error;
      failed += 1;
      return null;
    }
  };
}

function countFields(fields: readonly WrittenField[]): number {
  return fields.reduce((sum, { fields: below }) => sum + 1 + (below ? countFields(below) : 0), 0);
}

/** One function for each object that is asked for. Keys are expected in their order; one that is missing is passed over. */
function compile(fields: readonly WrittenField[]): CompiledScan {
  const at: At = { end: 0 };
  const keys: string[][] = [];
  const functions: string[] = [];

  /** @returns the name of the function */
  const objectReader = (written: readonly WrittenField[]): string => {
    const merged = mergeByKey(written);
    const index = functions.push('') - 1;
    const values = merged.map((_, place) => `v${place}`);
    const read = merged.map((field, place) => {
      const key = Buffer.from(`${JSON.stringify(field.key)}:`);
      const value = valueSource(field, `v${place}`);
      return `if(more&&${isThere(key, 'p')}){p+=${key.length};${value}if(s[p]===44)p++;else more=false}`;
    });
    const entries = merged.map(({ key }, place) => `${JSON.stringify(key)}:v${place}`);
    const known = keys.push(merged.map(({ key }) => key)) - 1;
    const whole = values.map((value) => `${value}!==undefined`).join('&&');
    const literal = whole && !merged.some(({ key }) => key === '__proto__');
    functions[index] =
      `function r${index}(s,p,B){let c,f${values.map((value) => `,${value}`).join('')};p++;` +
      `let more=s[p]!==125;${read.join('')}if(more||s[p]!==125)fail();at.end=p+1;` +
      `return ${literal ? `${whole}?{${entries.join()}}:` : ''}build(keys[${known}],[${values.join()}])}`;
    return `r${index}`;
  };

  const valueSource = ({ name, fields: below }: WrittenField, into: string): string => {
    if (below) {
      const reader = objectReader(below);
      return `${into}=s[p]===123?${reader}(s,p,B):list(s,p,B,${reader});p=at.end;`;
    }
    const string = (unusual: string, found: string) =>
      `f=p;do c=s[++p];while(c!==34&&c!==92&&c>31);p=c===34?p+1:${unusual};${into}=${found}`;
    // What decides about the way on is decoded at once.
    if (name === '__typename') return `if(s[p]!==34)fail();${string('fail()', 'interned(s,f+1,p-1)')};`;
    return `if(s[p]===34){${string('stringEnd(s,p)', 'B|f')}}else{${into}=leaf(s,p,B);p=at.end}`;
  };

  const root = objectReader(fields);
  const prefix = Buffer.from('{"data":');
  // oxlint-disable-next-line typescript/no-implied-eval -- keys are quoted or bytes; the rest is written above
  const make = new Function(
    'at, keys, build, fail, interned, stringEnd, list, leaf',
    `${functions.join('')}return (s,B)=>{if(!(${isThere(prefix, '0')}&&s[${prefix.length}]===123))fail();` +
      `const data=${root}(s,${prefix.length},B);let p=at.end;if(s[p++]!==125)fail();if(s[p]===10)p++;` +
      `if(p!==s.length-1)fail();return data}`,
  ) as (...parts: unknown[]) => CompiledScan;
  const { list, leaf } = createScanValues(at);
  return make(at, keys, build, fail, interned, stringEnd, list, leaf);
}

/** A field may be asked for by several fragments. */
function mergeByKey(fields: readonly WrittenField[]): WrittenField[] {
  const merged = new Map<string, WrittenField>();
  for (const field of fields) {
    const same = merged.get(field.key);
    const below = same?.fields && field.fields ? [...same.fields, ...field.fields] : field.fields;
    merged.set(field.key, same ? { ...same, fields: below } : field);
  }
  return [...merged.values()];
}

/** The source that compares bytes from a position on. */
function isThere(text: Buffer, position: string): string {
  return [...text]
    .map((byte, index) => `s[${position}${index === 0 ? '' : `+${index}`}]===${byte}`)
    .join('&&');
}

/** An object where something that was asked for is not there. */
function build(keys: readonly string[], values: readonly unknown[]): JsonObject {
  const object: JsonObject = {};
  keys.forEach((key, index) => {
    if (values[index] !== undefined) define(object, key, values[index]);
  });
  return object;
}
