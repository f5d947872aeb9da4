import { Kind, type SelectionSetNode } from 'graphql';
import type { TypeFacts } from './directives.ts';
import type { Row, Rows } from './source.ts';

export type Representation = Readonly<Record<string, unknown>> & { __typename: string };

/** Finds rows by representations; an index for each key is made when it is first used. */
export function createFinder(rows: Rows, valueOf: (row: Row, field: string) => unknown) {
  const indexes = new Map<SelectionSetNode, Map<string, Row>>();

  /** @throws Error where the representation holds no whole key of the type, or no such row exists */
  return (type: TypeFacts, representation: Representation): Row => {
    for (const key of type.keys) {
      const text = keyText(key, (field) => representation[field]);
      if (text === null) continue;
      const found = indexOf(type.name, key).get(text);
      if (found) return found;
      throw new Error(`There is no ${type.name} ${text}`);
    }
    throw new Error(`Not a representation of ${type.name}: ${JSON.stringify(representation)}`);
  };

  function indexOf(type: string, key: SelectionSetNode): Map<string, Row> {
    let index = indexes.get(key);
    if (!index) {
      const entries = (rows[type] ?? []).map(
        (row) => [keyText(key, (field) => valueOf(row, field)) ?? '', row] as const,
      );
      index = new Map(entries);
      indexes.set(key, index);
    }
    return index;
  }
}

/** The key's values as text, in the order of the field set; null where one is missing. */
function keyText(set: SelectionSetNode, valueOf: (field: string) => unknown): string | null {
  const parts: string[] = [];
  for (const selection of set.selections) {
    if (selection.kind !== Kind.FIELD) throw new Error('A fragment in a key');
    const value = valueOf(selection.name.value);
    if (value === undefined || value === null) return null;
    if (!selection.selectionSet) parts.push(JSON.stringify(value));
    else {
      const inner = keyText(selection.selectionSet, (field) => (value as Record<string, unknown>)[field]);
      if (inner === null) return null;
      parts.push(`{${inner}}`);
    }
  }
  return parts.join(' ');
}
