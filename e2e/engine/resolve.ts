import {
  getArgumentValues,
  getNamedType,
  isAbstractType,
  isNonNullType,
  Kind,
  type GraphQLInterfaceType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  type SelectionSetNode,
} from 'graphql';
import type { FieldFacts, SubgraphFacts } from './directives.ts';
import { broken, faultOf, withHole } from './faults.ts';
import type { Arguments, Inputs, Row, Source, World } from './source.ts';

/** The one way in which a field gets its value, in the truth and in the subgraphs. */
export interface Model {
  source: Source;
  /** `Type.field` with `@requires`: what it needs, and the schema in which that is to be read. */
  requires: ReadonlyMap<string, { facts: FieldFacts; schema: GraphQLSchema }>;
  /** Names of fields that are never broken: keys, and required fields that cannot be null. */
  sound: ReadonlySet<string>;
  /** Types and the interfaces they implement anywhere. */
  interfacesOf: ReadonlyMap<string, readonly string[]>;
}

export function soundFields(source: Source, subgraphs: readonly SubgraphFacts[]): Set<string> {
  const sound = new Set(source.sound);
  for (const { inKeys } of subgraphs) for (const name of inKeys) sound.add(name);
  for (const { required } of subgraphs)
    for (const { types } of subgraphs)
      for (const { fields } of types.values())
        for (const { field, nonNull } of fields.values())
          if (nonNull && required.has(field)) sound.add(field);
  return sound;
}

/** @param inputs what `@requires` gave, asked for only where the field needs it */
export function resolveField(
  model: Model,
  world: World,
  typename: string,
  field: string,
  type: GraphQLOutputType,
  row: Row,
  args: Arguments,
  inputs: () => Inputs,
): unknown {
  const { source, sound } = model;
  const id = row?.$;
  const safe = !id || sound.has(field) || sound.has(`${typename}.${field}`);
  const fault = safe ? null : faultOf(id, field, source.faultsPerMille);
  if (fault === 'error') throw broken(id, field);
  if (fault === 'null') return null;
  const value = valueOf(model, world, typename, field, row, args, inputs);
  return fault === 'hole' ? withHole(value, type) : value;
}

function valueOf(
  { source, interfacesOf }: Model,
  world: World,
  typename: string,
  field: string,
  row: Row,
  args: Arguments,
  inputs: () => Inputs,
): unknown {
  for (const owner of [typename, row?.__typename, ...(interfacesOf.get(typename) ?? [])]) {
    const coordinate = `${owner}.${field}`;
    if (source.derived?.[coordinate]) return source.derived[coordinate](inputs(), args);
    if (source.fields[coordinate]) return source.fields[coordinate](row, args, world);
  }
  return row[field];
}

/** What a `@requires` field set gives for a row, as the owners of its fields would answer it: broken ones are null. */
export function evaluate(
  resolve: (typename: string, field: string, type: GraphQLOutputType, row: Row, args: Arguments) => unknown,
  schema: GraphQLSchema,
  typename: string,
  set: SelectionSetNode,
  row: Row,
): Inputs {
  const found: Record<string, unknown> = {};
  const type = schema.getType(typename) as GraphQLObjectType | GraphQLInterfaceType;
  for (const selection of set.selections) {
    if (selection.kind === Kind.FRAGMENT_SPREAD) continue;
    if (selection.kind === Kind.INLINE_FRAGMENT) {
      const condition = selection.typeCondition?.name.value ?? typename;
      const on = schema.getType(condition)!;
      const applies =
        condition === row.__typename ||
        (isAbstractType(on) && schema.getPossibleTypes(on).some(({ name }) => name === row.__typename));
      if (applies)
        Object.assign(found, evaluate(resolve, schema, row.__typename, selection.selectionSet, row));
      continue;
    }
    const name = selection.name.value;
    if (name === '__typename') {
      found[name] = row.__typename;
      continue;
    }
    const definition = type.getFields()[name]!;
    const complete = (value: unknown): unknown => {
      if (value === null || value === undefined) return null;
      if (Array.isArray(value)) return value.map(complete);
      if (!selection.selectionSet) return value;
      const inner = value as Row;
      const named = getNamedType(definition.type).name;
      const runtime = schema.getType(inner.__typename) ? inner.__typename : named;
      return evaluate(resolve, schema, runtime, selection.selectionSet, inner);
    };
    try {
      const args = getArgumentValues(definition, selection);
      found[selection.alias?.value ?? name] = complete(resolve(typename, name, definition.type, row, args));
    } catch {
      found[selection.alias?.value ?? name] = null;
    }
    mustBeReadable(definition.type, found[name]);
  }
  return found;
}

/** A broken field that may not be null cannot be required: what then becomes of the entity is the subgraph's choice. */
function mustBeReadable(type: GraphQLOutputType, value: unknown): void {
  if (value === null && isNonNullType(type))
    throw new Error('A required field that cannot be null is broken');
}
