import { Kind } from 'graphql';
import type { Root, Visit } from './expand.ts';
import { refuse } from './refuse.ts';
import type { Limits } from './settings.ts';

/** Fields of the root type in one operation, by the names they answer under: each starts a fetch of its own. */
export function limitRootFields({ rootFields: max }: Limits): (visit: Visit) => void {
  let operation: Root | undefined;
  let keys = new Set<string>();
  return ({ selection, root, place }) => {
    if (selection.kind !== Kind.FIELD || root.kind !== Kind.OPERATION_DEFINITION || place?.parent) return;
    if (operation !== root) {
      operation = root;
      keys = new Set();
    }
    keys.add((selection.alias ?? selection.name).value);
    if (keys.size <= max) return;
    throw refuse({
      limit: 'rootFields',
      max,
      actual: keys.size,
      node: selection,
      ...(place && { place }),
      says: `has ${keys.size} root fields or more`,
      cure: 'ask in several requests',
    });
  };
}
