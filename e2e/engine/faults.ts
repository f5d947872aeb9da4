import { GraphQLError, isListType, isNonNullType, type GraphQLOutputType } from 'graphql';

/**
 * What is wrong with a field of a row, the same in every run and in both worlds. `hole` is a null inside a list.
 */
export function faultOf(row: string, field: string, perMille: number): 'error' | 'null' | 'hole' | null {
  const hash = hashOf(`${row}.${field}`);
  if (hash % 1_000 >= perMille) return null;
  return (['error', 'null', 'hole'] as const)[(hash >>> 12) % 3]!;
}

export function broken(row: string, field: string): GraphQLError {
  return new GraphQLError(`${row}.${field} is broken`, { extensions: { code: 'BROKEN', row } });
}

/** The list with a null in the middle; other values are gone as a whole. */
export function withHole(value: unknown, type: GraphQLOutputType): unknown {
  const nullable = isNonNullType(type) ? type.ofType : type;
  if (!isListType(nullable) || !Array.isArray(value) || value.length === 0) return null;
  const items: unknown[] = [...(value as unknown[])];
  items[items.length >> 1] = null;
  return items;
}

/** FNV-1a, with a last stir. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return (hash ^ (hash >>> 13)) >>> 0;
}
