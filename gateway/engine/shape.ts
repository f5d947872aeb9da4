import {
  getNamedType,
  isAbstractType,
  isCompositeType,
  isInterfaceType,
  isObjectType,
  type GraphQLCompositeType,
  type GraphQLInterfaceType,
  type GraphQLObjectType,
  type GraphQLOutputType,
} from 'graphql';
import type { Field, Selection } from './selection.ts';
import type { Supergraph } from './supergraph.ts';

/** What the answer has for an object of one runtime type, in the operation's order. */
export interface ObjectShape {
  readonly type: GraphQLObjectType | GraphQLInterfaceType;
  readonly fields: readonly FieldShape[];
}

export interface FieldShape {
  /** The key in the answer, and in the data that is gathered. */
  readonly key: string;
  readonly dataKey: string;
  readonly name: string;
  readonly type: GraphQLOutputType;
  /** Null for a leaf. */
  readonly child: PositionShape | null;
}

/** A position of a composite type: its objects may be of several runtime types. */
export interface PositionShape {
  readonly type: GraphQLCompositeType;
  /** Its selections, one list for each field that was merged. */
  readonly sets: readonly (readonly Selection[])[];
  /**
   * @param typename what the data says; undefined where it says nothing
   * @returns `inaccessible` for a type that the supergraph has and clients do not see; null for one that cannot stand here
   */
  of(typename: unknown): ObjectShape | 'inaccessible' | null;
  /** The field under a key of the data, of whichever type: for a path below an object that is not there. */
  find(dataKey: string): FieldShape | undefined;
}

/** The shape of the answer, made as far as the data demands it (CollectFields, GraphQL specification §6.3.2). */
export function createShape(
  root: GraphQLObjectType,
  selections: readonly Selection[],
  supergraph: Supergraph,
): ObjectShape {
  return objectShape(root, [selections], supergraph);
}

function objectShape(
  type: GraphQLObjectType | GraphQLInterfaceType,
  sets: readonly (readonly Selection[])[],
  supergraph: Supergraph,
): ObjectShape {
  const byKey = new Map<string, Field[]>();
  const collect = (selections: readonly Selection[]): void => {
    for (const selection of selections) {
      if (selection.kind === 'field') {
        const same = byKey.get(selection.key);
        if (same) same.push(selection);
        else byKey.set(selection.key, [selection]);
      } else if (fits(type, selection.on, supergraph)) {
        collect(selection.selections);
      }
    }
  };
  for (const selections of sets) collect(selections);
  return { type, fields: [...byKey.values()].map((fields) => fieldShape(type, fields, supergraph)) };
}

function fieldShape(
  parent: GraphQLObjectType | GraphQLInterfaceType,
  fields: readonly Field[],
  supergraph: Supergraph,
): FieldShape {
  const [{ key, dataKey, name }] = fields as [Field];
  const type = fieldType(parent, name, supergraph);
  const named = getNamedType(type);
  const child =
    isCompositeType(named) && !name.startsWith('__')
      ? positionShape(
          named,
          fields.map(({ selections }) => selections ?? []),
          supergraph,
        )
      : null;
  return { key, dataKey, name, type, child };
}

function positionShape(
  type: GraphQLCompositeType,
  sets: readonly (readonly Selection[])[],
  supergraph: Supergraph,
): PositionShape {
  const { apiSchema, schema, openInterfaceObjects } = supergraph;
  const known = new Map<string, ObjectShape>();
  const shapeOf = (runtime: GraphQLObjectType | GraphQLInterfaceType) => {
    const shape = known.get(runtime.name) ?? objectShape(runtime, sets, supergraph);
    known.set(runtime.name, shape);
    return shape;
  };
  return {
    type,
    sets,
    find: (dataKey) => {
      const types = isObjectType(type) ? [type] : apiSchema.getPossibleTypes(type);
      for (const runtime of types) {
        const field = shapeOf(runtime).fields.find((one) => one.dataKey === dataKey);
        if (field) return field;
      }
      return undefined;
    },
    of: (typename) => {
      if (isObjectType(type)) return shapeOf(type);
      const name = typename ?? type.name;
      if (typeof name !== 'string') return null;
      const runtime = apiSchema.getType(name);
      // Where nobody asked which type it is, the interface itself says all there is to say.
      if (isInterfaceType(runtime)) return openInterfaceObjects.has(name) ? shapeOf(runtime) : null;
      if (isObjectType(runtime)) return apiSchema.isSubType(type, runtime) ? shapeOf(runtime) : null;
      return schema.getType(name) && !runtime ? 'inaccessible' : null;
    },
  };
}

function fits(
  type: GraphQLObjectType | GraphQLInterfaceType,
  on: string,
  { apiSchema }: Supergraph,
): boolean {
  if (on === type.name) return true;
  const condition = apiSchema.getType(on);
  return isAbstractType(condition) && apiSchema.isSubType(condition, type);
}

function fieldType(
  parent: GraphQLObjectType | GraphQLInterfaceType,
  name: string,
  { apiSchema }: Supergraph,
): GraphQLOutputType {
  const field = parent.getFields()[name];
  if (field) return field.type;
  // `__typename`, and on the query root `__schema` and `__type`, which are answered here.
  return apiSchema.getType(
    name === '__typename' ? 'String' : name === '__type' ? '__Type' : '__Schema',
  ) as GraphQLOutputType;
}
