import type { Visit } from './expand.ts';
import { refuse } from './refuse.ts';

/** Levels of fields below `__schema` and `__type`: tools need 15, since a type may be wrapped nine times. */
const MAX_DEPTH = 20;

/** Levels of introspection. How much it may list is for the cost rule, which knows how large the schema is. */
export function limitIntrospection(): (visit: Visit) => void {
  return ({ selection, introspectionDepth, place }) => {
    if (introspectionDepth <= MAX_DEPTH) return;
    throw refuse({
      limit: 'introspection',
      max: MAX_DEPTH,
      actual: introspectionDepth,
      node: selection,
      ...(place && { place }),
      says: `asks for the schema ${introspectionDepth} levels deep`,
      cure: 'ask for fewer levels of ofType',
    });
  };
}
