import {
  isAbstractType,
  isEnumType,
  isListType,
  isNonNullType,
  type GraphQLEnumType,
  type GraphQLOutputType,
  type GraphQLScalarType,
} from 'graphql';
import { takeBody } from './bodies.ts';
import {
  copyAny,
  copyBoolean,
  copyFloat,
  copyInt,
  copyString,
  createCopyEnum,
  fail,
  put,
  surprise,
} from './bytes.ts';
import { readSource, type JsonObject } from './json.ts';
import { bytesSource, offsetSource, type Sources } from './leaves.ts';
import type { FieldShape, ObjectShape, PositionShape } from './shape.ts';

/**
 * Writes gathered data whose leaves are not decoded as the body of the answer, `{"data":…}` and a line feed; null where
 * something in it is not as it must be, which `complete.ts` then sorts out.
 */
export type WriteBytes = (data: JsonObject, sources: Sources) => Buffer | null;

/** Writes a value that is not null into the room, from `at` on. @returns where it ended */
type WriteValue = (value: unknown, room: Uint8Array, at: number, sources: Sources) => number;

type CopyLeaf = (bytes: Uint8Array, from: number, room: Uint8Array, at: number) => number;

/** Answers are written here, and copied from here once their length is known: as much as the largest took. */
let room = new Uint8Array(256 * 1024);

/** A room that is larger is given up after use, bytes. */
const MAX_KEPT = 8 * 1024 * 1024;

/**
 * Compiles the writer of an operation: one function for each runtime type at each position, made when such an object
 * first comes by. Keys are literals in it; every leaf is checked, and copied.
 *
 * @param shared the paths, data keys joined by dots, at which one object may stand several times: it is written once
 */
export function compileWriteBytes(shape: ObjectShape, shared: ReadonlySet<string>): WriteBytes {
  const write = compileObject(shape, '', shared);
  const attempt = (data: JsonObject, sources: Sources, into: Uint8Array): number => {
    const end = write(data, into, put(HEAD, into, 0), sources);
    return put(TAIL, into, end);
  };
  return (data, sources) => {
    try {
      let used = room;
      let end = attempt(data, sources, used);
      if (end > used.length) {
        used = new Uint8Array(2 ** Math.ceil(Math.log2(end)));
        if (used.length <= MAX_KEPT) room = used;
        end = attempt(data, sources, used);
      }
      const body = takeBody(end);
      body.set(used.subarray(0, end));
      return body;
    } catch (error) {
      if (error === surprise) return null;
      throw error;
    }
  };
}

const HEAD = Buffer.from('{"data":');
const TAIL = Buffer.from('}\n');

function compileObject({ type, fields }: ObjectShape, path: string, shared: ReadonlySet<string>): WriteValue {
  const writers: WriteValue[] = [];
  const copies: CopyLeaf[] = [];
  /** What is known to follow and is not written yet. */
  let pending = '{';
  let source = '';
  fields.forEach((field, index) => {
    const prefix = `${pending}${index === 0 ? '' : ','}${JSON.stringify(field.key)}:`;
    pending = '';
    if (field.name === '__typename') {
      pending = prefix + JSON.stringify(type.name);
      return;
    }
    const nonNull = isNonNullType(field.type);
    const inner = isNonNullType(field.type) ? field.type.ofType : field.type;
    const local = field.name === '__schema' || field.name === '__type';
    const copy = local || field.child ? null : copyOf(inner);
    const written = copy
      ? `if(typeof v!=='number')fail();p=c[${copies.push(copy) - 1}](${bytesSource('S', 'v')},${offsetSource('v')},b,p);`
      : `p=w[${writers.push(local ? writeLocal : writerOf(inner, field, pathOf(path, field), shared)) - 1}](v,b,p,S);`;
    const read = `v=${readSource('o', field.dataKey)};`;
    source += nonNull
      ? `${read}if(v==null)fail();${literal(prefix)}${written}`
      : `${read}${literal(prefix)}if(v==null){${literal('null')}}else{${written}}`;
  });
  // oxlint-disable-next-line typescript/no-implied-eval -- keys are bytes; the rest is written above
  const make = new Function(
    'w, c, fail',
    `return (o,b,p,S)=>{let v;${source}${literal(`${pending}}`)}return p}`,
  ) as (...parts: unknown[]) => WriteValue;
  return make(writers, copies, fail);
}

/** The source that writes a text. */
function literal(text: string): string {
  const bytes = Buffer.from(text);
  const stores = [...bytes].map((byte, index) => `b[p${index === 0 ? '' : `+${index}`}]=${byte};`);
  return `${stores.join('')}p+=${bytes.length};`;
}

function pathOf(path: string, { dataKey }: FieldShape): string {
  return path === '' ? dataKey : `${path}.${dataKey}`;
}

/** Introspection, which is answered here and decoded. */
const writeLocal: WriteValue = (value, into, at) => put(Buffer.from(JSON.stringify(value)), into, at);

/** @returns null for what is no leaf */
function copyOf(type: GraphQLOutputType): CopyLeaf | null {
  if (isListType(type) || !('name' in type)) return null;
  if (isEnumType(type)) return createCopyEnum(type.getValues().map(({ name }) => name));
  switch (type.name) {
    case 'String':
    case 'ID':
      return copyString;
    case 'Int':
      return copyInt;
    case 'Float':
      return copyFloat;
    case 'Boolean':
      return copyBoolean;
    default:
      return copyAny;
  }
}

/** Writes a value of a type that is not null. */
function writerOf(
  type: GraphQLOutputType,
  field: FieldShape,
  path: string,
  shared: ReadonlySet<string>,
): WriteValue {
  if (isNonNullType(type)) return writerOf(type.ofType, field, path, shared);
  if (isListType(type)) return listWriter(type.ofType, field, path, shared);
  return field.child
    ? positionWriter(field.child, path, shared)
    : leafWriter(type as GraphQLScalarType | GraphQLEnumType);
}

function leafWriter(type: GraphQLScalarType | GraphQLEnumType): WriteValue {
  const copy = copyOf(type)!;
  // oxlint-disable-next-line typescript/no-implied-eval -- the source is all here
  const make = new Function(
    'copy, fail',
    `return (v,b,p,S)=>{if(typeof v!=='number')fail();return copy(${bytesSource('S', 'v')},${offsetSource('v')},b,p)}`,
  ) as (...parts: unknown[]) => WriteValue;
  return make(copy, fail);
}

const NULL = Buffer.from('null');

function listWriter(
  type: GraphQLOutputType,
  field: FieldShape,
  path: string,
  shared: ReadonlySet<string>,
): WriteValue {
  const write = writerOf(type, field, path, shared);
  const nonNull = isNonNullType(type);
  return (value, into, start, sources) => {
    if (!Array.isArray(value)) return fail();
    let at = start;
    into[at++] = 91;
    for (let index = 0; index < value.length; index += 1) {
      const item: unknown = value[index];
      if (index > 0) into[at++] = 44;
      if (item !== null && item !== undefined) at = write(item, into, at, sources);
      else if (nonNull) fail();
      else at = put(NULL, into, at);
    }
    into[at] = 93;
    return at + 1;
  };
}

function positionWriter(position: PositionShape, path: string, shared: ReadonlySet<string>): WriteValue {
  const byType = new Map<unknown, WriteValue>();
  const abstract = isAbstractType(position.type);
  let [lastType, last]: [unknown, WriteValue | undefined] = [undefined, undefined];
  const writeAs: WriteValue = (value, into, at, sources) => {
    if (typeof value !== 'object' || Array.isArray(value)) return fail();
    const typename = abstract ? (value as JsonObject)['__typename'] : undefined;
    if (last === undefined || typename !== lastType) {
      last = byType.get(typename);
      if (last === undefined) {
        const shape = position.of(typename);
        if (shape === null || shape === 'inaccessible') return fail();
        last = compileObject(shape, path, shared);
        byType.set(typename, last);
      }
      lastType = typename;
    }
    return last(value, into, at, sources);
  };
  return shared.has(path) ? once(writeAs) : writeAs;
}

/** Under these keys an object keeps where it was written. No GraphQL name has a space. */
const START = ' start';
const END = ' end';

function once(write: WriteValue): WriteValue {
  return (value, into, at, sources) => {
    const object = value as JsonObject;
    const start = object[START] as number | undefined;
    // At its own place it is written, also when all is written again in a larger room.
    if (start !== undefined && start !== at) {
      const end = object[END] as number;
      into.copyWithin(at, start, end);
      return at + (end - start);
    }
    const end = write(value, into, at, sources);
    object[START] = at;
    object[END] = end;
    return end;
  };
}
