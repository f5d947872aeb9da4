import type { Visit } from './expand.ts';
import { refuse } from './refuse.ts';
import type { Limits } from './settings.ts';

/** Levels of fields; a field of the root type stands on the first. Introspection has a rule of its own. */
export function limitDepth({ depth: max }: Limits): (visit: Visit) => void {
  return ({ selection, depth, place }) => {
    if (depth <= max) return;
    throw refuse({
      limit: 'depth',
      max,
      actual: depth,
      node: selection,
      ...(place && { place }),
      says: `is ${depth} levels deep`,
      cure: 'ask for less at once',
    });
  };
}
