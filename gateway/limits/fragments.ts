import { Kind, type ASTNode, type DocumentNode } from 'graphql';
import type { Visit } from './expand.ts';
import { refuse } from './refuse.ts';
import type { Limits } from './settings.ts';

/** Different fragments of a document, defined or only spread: validation compares each with each. */
export function limitFragments({ fragments: max }: Limits, document: DocumentNode): (visit: Visit) => void {
  const names = new Set<string>();
  const add = (name: string, node: ASTNode): void => {
    names.add(name);
    if (names.size <= max) return;
    throw refuse({
      limit: 'fragments',
      max,
      actual: names.size,
      node,
      says: `has ${names.size} fragments or more`,
      cure: 'write small ones out where they are used',
    });
  };
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) add(definition.name.value, definition.name);
  }
  return ({ selection }) => {
    if (selection.kind === Kind.FRAGMENT_SPREAD) add(selection.name.value, selection);
  };
}
