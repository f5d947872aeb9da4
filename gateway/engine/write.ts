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

/** Writes gathered data as the answer's JSON; null where something in it is not as it must be, which `complete.ts` then sorts out. */
export type Write = (data: JsonObject) => string | null;

type WriteValue = (value: never) => string;

/** Thrown where the data breaks a type: made once, since it carries nothing. */
const surprise = Symbol('surprise');

/**
 * Compiles the writer of an operation: one function for each runtime type at each position, made when such an object
 * first comes by. Keys are literals in it; every leaf is checked.
 *
 * @param shared the paths, data keys joined by dots, at which one object may stand several times: it is written once
 */
export function compileWrite(shape: ObjectShape, shared: ReadonlySet<string>): Write {
  const write = compileObject(shape, '', shared);
  return (data) => {
    try {
      return write(data as never);
    } catch (error) {
      if (error === surprise) return null;
      throw error;
    }
  };
}

function compileObject({ type, fields }: ObjectShape, path: string, shared: ReadonlySet<string>): WriteValue {
  const writers: WriteValue[] = [];
  const lines = fields.map((field, index) => {
    const prefix = `${index === 0 ? '{' : ','}${JSON.stringify(field.key)}:`;
    if (field.name === '__typename') return `s+=${JSON.stringify(prefix + JSON.stringify(type.name))};`;
    const inner = isNonNullType(field.type) ? field.type.ofType : field.type;
    const local = field.name === '__schema' || field.name === '__type';
    const absent = isNonNullType(field.type) ? 'throw surprise' : `s+=${JSON.stringify(`${prefix}null`)}`;
    const present = local
      ? 'JSON.stringify(v)'
      : (leafSource(inner, field) ??
        `w[${writers.push(writerOf(inner, field, pathOf(path, field), shared)) - 1}](v)`);
    return (
      `v=${readSource('o', field.dataKey)};` +
      `if(v==null)${absent};else s+=${JSON.stringify(prefix)}+(${present});`
    );
  });
  const source = `return (o)=>{let s='',v;${lines.join('')}return s+'}'}`;
  // oxlint-disable-next-line typescript/no-implied-eval -- keys are quoted; the rest is written above
  const make = new Function('w', 'quote', 'isInt', 'surprise', 'fail', source) as (
    ...parts: unknown[]
  ) => WriteValue;
  return fields.length === 0 ? () => '{}' : make(writers, quote, isInt, surprise, fail);
}

function pathOf(path: string, { dataKey }: FieldShape): string {
  return path === '' ? dataKey : `${path}.${dataKey}`;
}

function fail(): never {
  throw surprise;
}

/** The source that writes a leaf, for the types that GraphQL has built in; null for everything else. */
function leafSource(type: GraphQLOutputType, { child }: FieldShape): string | null {
  if (child || isListType(type) || !('name' in type)) return null;
  switch (type.name) {
    case 'String':
    case 'ID':
      return "typeof v==='string'?quote(v):fail()";
    case 'Int':
      return 'isInt(v)?v:fail()';
    case 'Float':
      return 'Number.isFinite(v)?v:fail()';
    case 'Boolean':
      return "typeof v==='boolean'?v:fail()";
    default:
      return null;
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
  if (isListType(type)) return listWriter(type.ofType as GraphQLOutputType, field, path, shared);
  return field.child
    ? positionWriter(field.child, path, shared)
    : leafWriter(type as GraphQLScalarType | GraphQLEnumType);
}

function listWriter(
  type: GraphQLOutputType,
  field: FieldShape,
  path: string,
  shared: ReadonlySet<string>,
): WriteValue {
  const write = writerOf(type, field, path, shared) as (item: unknown) => string;
  const nonNull = isNonNullType(type);
  return ((value: unknown) => {
    if (!Array.isArray(value)) throw surprise;
    let text = '[';
    for (let index = 0; index < value.length; index += 1) {
      const item: unknown = value[index];
      if (index > 0) text += ',';
      if (item !== null && item !== undefined) text += write(item);
      else if (nonNull) throw surprise;
      else text += 'null';
    }
    return `${text}]`;
  }) as WriteValue;
}

function positionWriter(position: PositionShape, path: string, shared: ReadonlySet<string>): WriteValue {
  const byType = new Map<unknown, WriteValue>();
  const abstract = isAbstractType(position.type);
  const once = shared.has(path);
  return ((value: unknown) => {
    if (typeof value !== 'object' || Array.isArray(value)) throw surprise;
    const typename = abstract ? (value as JsonObject)['__typename'] : undefined;
    let write = byType.get(typename);
    if (!write) {
      const shape = position.of(typename);
      if (shape === null || shape === 'inaccessible') throw surprise;
      write = compileObject(shape, path, shared);
      byType.set(typename, write);
    }
    if (!once) return write(value as never);
    return ((value as JsonObject)[WRITTEN] ??= write(value as never)) as string;
  }) as WriteValue;
}

/** Under this key an object keeps its text. No GraphQL name has a space. */
const WRITTEN = ' written';

function leafWriter(type: GraphQLScalarType | GraphQLEnumType): WriteValue {
  if (isEnumType(type)) {
    const texts = new Map(type.getValues().map(({ name }) => [name, JSON.stringify(name)]));
    return ((value: string) => texts.get(value) ?? fail()) as WriteValue;
  }
  const source = leafSource(type, { child: null } as FieldShape);
  if (source === null) return ((value: unknown) => JSON.stringify(value)) as WriteValue;
  // oxlint-disable-next-line typescript/no-implied-eval -- the source is one of four lines above
  return (
    new Function('quote', 'isInt', 'fail', `return (v)=>String(${source})`) as (
      ...parts: unknown[]
    ) => WriteValue
  )(quote, isInt, fail);
}
