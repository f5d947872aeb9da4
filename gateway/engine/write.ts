import {
  isAbstractType,
  isEnumType,
  isListType,
  isNonNullType,
  type GraphQLEnumType,
  type GraphQLOutputType,
  type GraphQLScalarType,
} from 'graphql';
import { quote, readSource, type JsonObject } from './json.ts';
import { isInt } from './leaf.ts';
import type { FieldShape, ObjectShape, PositionShape } from './shape.ts';

/**
 * Writes gathered data as the answer's JSON; null where something in it is not as it must be, which `complete.ts` then
 * sorts out.
 */
export type Write = (data: JsonObject) => string | null;

/** The answer in pieces, which are joined at the end: adding to a string makes an object for each step. */
type Pieces = (string | number)[];

type WriteValue = (value: unknown, pieces: Pieces) => void;

interface Compiling {
  /** The paths, data keys joined by dots, at which one object may stand several times: it is written once. */
  shared: ReadonlySet<string>;
  /** Whether no string holds anything that JSON must escape. */
  plain: boolean;
}

/** Thrown where the data breaks a type: made once, since it carries nothing. */
const surprise = Symbol('surprise');

/**
 * Compiles the writer of an operation: one function for each runtime type at each position, made when such an object
 * first comes by. Keys are literals in it; every leaf is checked.
 */
export function compileWrite(shape: ObjectShape, compiling: Compiling): Write {
  const write = compileObject(shape, '', compiling);
  return (data) => {
    const pieces: Pieces = [];
    try {
      write(data, pieces);
      return pieces.join('');
    } catch (error) {
      if (error === surprise) return null;
      throw error;
    }
  };
}

function compileObject({ type, fields }: ObjectShape, path: string, compiling: Compiling): WriteValue {
  if (fields.length === 0) return (_value, pieces) => void pieces.push('{}');
  const writers: WriteValue[] = [];
  /** What is known to follow and is not pushed yet. */
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
    const leaf = local
      ? { open: '', value: 'JSON.stringify(v)', close: '' }
      : leafSource(inner, field, compiling);
    const written = leaf
      ? `p.push(${JSON.stringify(prefix + leaf.open)},${leaf.value}${nonNull || leaf.close === '' ? '' : `,${JSON.stringify(leaf.close)}`})`
      : `(p.push(${JSON.stringify(prefix)}),w[${writers.push(writerOf(inner, field, pathOf(path, field), compiling)) - 1}](v,p))`;
    if (nonNull && leaf) pending = leaf.close;
    const absent = nonNull ? 'throw surprise' : `p.push(${JSON.stringify(`${prefix}null`)})`;
    source += `v=${readSource('o', field.dataKey)};if(v==null)${absent};else ${written};`;
  });
  // oxlint-disable-next-line typescript/no-implied-eval -- keys are quoted; the rest is written above
  const make = new Function(
    'w',
    'quote',
    'isInt',
    'surprise',
    'fail',
    `return (o,p)=>{let v;${source}p.push(${JSON.stringify(`${pending}}`)})}`,
  ) as (...parts: unknown[]) => WriteValue;
  return make(writers, quote, isInt, surprise, fail);
}

function pathOf(path: string, { dataKey }: FieldShape): string {
  return path === '' ? dataKey : `${path}.${dataKey}`;
}

function fail(): never {
  throw surprise;
}

/** The source that writes a leaf, for the types that GraphQL has built in; null for everything else. */
function leafSource(
  type: GraphQLOutputType,
  { child }: Pick<FieldShape, 'child'>,
  { plain }: Compiling,
): { open: string; value: string; close: string } | null {
  if (child || isListType(type) || !('name' in type)) return null;
  const bare = (value: string) => ({ open: '', value, close: '' });
  switch (type.name) {
    case 'String':
    case 'ID':
      return plain
        ? { open: '"', value: "typeof v==='string'?v:fail()", close: '"' }
        : bare("typeof v==='string'?quote(v):fail()");
    case 'Int':
      return bare('isInt(v)?v:fail()');
    case 'Float':
      return bare('Number.isFinite(v)?v:fail()');
    case 'Boolean':
      return bare("v===true?'true':v===false?'false':fail()");
    default:
      return null;
  }
}

/** Writes a value of a type that is not null. */
function writerOf(
  type: GraphQLOutputType,
  field: FieldShape,
  path: string,
  compiling: Compiling,
): WriteValue {
  if (isNonNullType(type)) return writerOf(type.ofType, field, path, compiling);
  if (isListType(type)) return listWriter(type.ofType, field, path, compiling);
  return field.child
    ? positionWriter(field.child, path, compiling)
    : leafWriter(type as GraphQLScalarType | GraphQLEnumType, compiling);
}

function listWriter(
  type: GraphQLOutputType,
  field: FieldShape,
  path: string,
  compiling: Compiling,
): WriteValue {
  const write = writerOf(type, field, path, compiling);
  const nonNull = isNonNullType(type);
  return (value, pieces) => {
    if (!Array.isArray(value)) throw surprise;
    if (value.length === 0) return void pieces.push('[]');
    for (let index = 0; index < value.length; index += 1) {
      const item: unknown = value[index];
      pieces.push(index > 0 ? ',' : '[');
      if (item !== null && item !== undefined) write(item, pieces);
      else if (nonNull) throw surprise;
      else pieces.push('null');
    }
    pieces.push(']');
  };
}

function positionWriter(position: PositionShape, path: string, compiling: Compiling): WriteValue {
  const byType = new Map<unknown, WriteValue>();
  const abstract = isAbstractType(position.type);
  const writeAs: WriteValue = (value, pieces) => {
    if (typeof value !== 'object' || Array.isArray(value)) throw surprise;
    const typename = abstract ? (value as JsonObject)['__typename'] : undefined;
    let write = byType.get(typename);
    if (!write) {
      const shape = position.of(typename);
      if (shape === null || shape === 'inaccessible') throw surprise;
      write = compileObject(shape, path, compiling);
      byType.set(typename, write);
    }
    write(value, pieces);
  };
  return compiling.shared.has(path) ? once(writeAs) : writeAs;
}

/** Under this key an object keeps its text. No GraphQL name has a space. */
const WRITTEN = ' written';

function once(write: WriteValue): WriteValue {
  return (value, pieces) => {
    const object = value as JsonObject;
    let text = object[WRITTEN];
    if (text === undefined) {
      const own: Pieces = [];
      write(value, own);
      text = own.join('');
      object[WRITTEN] = text;
    }
    pieces.push(text as string);
  };
}

function leafWriter(type: GraphQLScalarType | GraphQLEnumType, compiling: Compiling): WriteValue {
  if (isEnumType(type)) {
    const texts = new Map<unknown, string>(type.getValues().map(({ name }) => [name, JSON.stringify(name)]));
    return (value, pieces) => void pieces.push(texts.get(value) ?? fail());
  }
  const leaf = leafSource(type, { child: null }, { ...compiling, plain: false });
  if (!leaf) return (value, pieces) => void pieces.push(JSON.stringify(value));
  // oxlint-disable-next-line typescript/no-implied-eval -- the source is one of the lines above
  const make = new Function('quote', 'isInt', 'fail', `return (v,p)=>{p.push(${leaf.value})}`) as (
    ...parts: unknown[]
  ) => WriteValue;
  return make(quote, isInt, fail);
}
