import {
  getNamedType,
  isEnumType,
  isListType,
  isNonNullType,
  isScalarType,
  type GraphQLFormattedError,
  type GraphQLOutputType,
  type GraphQLSchema,
} from 'graphql';
import { isObject, own } from './json.ts';
import { hidden, leafProblem } from './leaf.ts';
import type { Path } from './positions.ts';
import type { FieldShape, ObjectShape, PositionShape } from './shape.ts';

/** The errors that are known, by the client's path, so that a null they explain is not reported twice. */
export interface KnownErrors {
  /** Whether some error stands at the path or below it. */
  explains(path: Path): boolean;
}

export interface Completed {
  data: Record<string, unknown> | null;
  /** What the data itself broke: a null where none may be, a leaf of the wrong kind. */
  errors: GraphQLFormattedError[];
}

/** A null that takes its parent with it. */
const bubble = Symbol('bubble');

/**
 * Turns gathered data into the answer that the GraphQL specification demands (§6.4.3 to §6.4.5): fields in the
 * operation's order, leaves of their type and never coerced, nulls propagated to the nearest position that may be
 * null, one error for each violation. Slow and thorough: for answers with errors; the rest are written by `write.ts`.
 */
export function complete(
  shape: ObjectShape,
  data: Record<string, unknown>,
  known: KnownErrors,
  schema: GraphQLSchema,
): Completed {
  const errors: GraphQLFormattedError[] = [];

  const fail = (message: string, path: Path): typeof bubble => {
    errors.push({
      message,
      path: [...path],
      extensions: { code: 'INTERNAL_SERVER_ERROR', nullCause: 'subgraph_error' },
    });
    return bubble;
  };

  const object = (at: ObjectShape, value: Record<string, unknown>, path: Path): unknown => {
    const result = Object.create(null) as Record<string, unknown>;
    let broken = false;
    for (const field of at.fields) {
      const completed =
        field.name === '__typename'
          ? at.type.name
          : fieldValue(at, field, own(value, field.dataKey), [...path, field.key]);
      // What else is wrong beside it is reported too.
      if (completed === bubble) broken = true;
      else result[field.key] = completed;
    }
    return broken ? bubble : result;
  };

  const fieldValue = (parent: ObjectShape, field: FieldShape, value: unknown, path: Path): unknown => {
    if (field.name === '__schema' || field.name === '__type') return value ?? null;
    return nullable(field.type, field, value, path, `${parent.type.name}.${field.name}`);
  };

  const nullable = (
    type: GraphQLOutputType,
    field: FieldShape,
    value: unknown,
    path: Path,
    coordinate: string,
  ): unknown => {
    const inner = isNonNullType(type) ? type.ofType : type;
    const completed =
      value === null || value === undefined ? null : present(inner, field, value, path, coordinate);
    if (!isNonNullType(type)) return completed === bubble ? null : completed;
    if (completed !== null) return completed;
    return known.explains(path)
      ? bubble
      : fail(`Cannot return null for non-nullable field ${coordinate}.`, path);
  };

  const present = (
    type: GraphQLOutputType,
    field: FieldShape,
    value: unknown,
    path: Path,
    coordinate: string,
  ): unknown => {
    if (isListType(type)) {
      if (!Array.isArray(value))
        return fail(`Expected Iterable, but did not find one for field "${coordinate}".`, path);
      const items = value.map((item: unknown, index) =>
        nullable(type.ofType as GraphQLOutputType, field, item, [...path, index], coordinate),
      );
      return items.includes(bubble) ? bubble : items;
    }
    if (field.child) return composite(field.child, value, path, coordinate);
    const leaf = getNamedType(type);
    if (!isScalarType(leaf) && !isEnumType(leaf))
      return fail(`Expected a value for field "${coordinate}".`, path);
    const problem = leafProblem(leaf, value, schema);
    if (problem === hidden) return null;
    return problem === null ? value : fail(problem, path);
  };

  const composite = (position: PositionShape, value: unknown, path: Path, coordinate: string): unknown => {
    if (!isObject(value)) return fail(`Expected an object for field "${coordinate}".`, path);
    const at = position.of(value['__typename']);
    if (at === 'inaccessible') return null;
    // A type that another subgraph was to tell, and could not.
    if (at === null && known.explains(path)) return bubble;
    if (at === null) {
      return fail(
        `Abstract type "${position.type.name}" must resolve to an Object type at runtime for field "${coordinate}".`,
        path,
      );
    }
    return object(at, value, path);
  };

  const root = object(shape, data, []);
  return { data: root === bubble ? null : (root as Record<string, unknown>), errors };
}
