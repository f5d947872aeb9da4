import { Kind, type FieldNode, type SelectionNode } from 'graphql';
import type { Fragments, Root } from './expand.ts';
import type { Place } from './place.ts';
import { refuse } from './refuse.ts';
import type { Limits } from './settings.ts';

/**
 * Fields that answer under one name in one place. Validation compares each of them with each, so they count in pairs:
 * three of a name make three pairs, a hundred 4,950. Selections of fields that answer together are one place; a
 * fragment counts once a place. Expects that `expand` has found the document small enough to walk through.
 */
export function limitRepeatedFields(
  { repeatedFields: max }: Limits,
  fragments: Fragments,
  roots: readonly Root[],
): void {
  let actual = 0;
  const merge = (sets: readonly (readonly SelectionNode[])[], parent: Place | undefined): void => {
    const byKey = new Map<string, FieldNode[]>();
    for (const field of fieldsOf(sets, fragments)) {
      const key = (field.alias ?? field.name).value;
      const same = byKey.get(key);
      if (!same) {
        byKey.set(key, [field]);
        continue;
      }
      actual += same.length;
      same.push(field);
      if (actual > max) {
        throw refuse({
          limit: 'repeatedFields',
          max,
          actual,
          node: field,
          place: { key, parent },
          says: `repeats fields in ${actual} pairs or more, the last one`,
          cure: 'ask for each field once',
        });
      }
    }
    for (const [key, fields] of byKey) {
      const inner = fields.flatMap(({ selectionSet }) => (selectionSet ? [selectionSet.selections] : []));
      if (inner.length > 0) merge(inner, { key, parent });
    }
  };
  for (const root of roots) merge([root.selectionSet.selections], undefined);
}

function fieldsOf(sets: readonly (readonly SelectionNode[])[], fragments: Fragments): FieldNode[] {
  const fields: FieldNode[] = [];
  const seen = new Set<string>();
  const collect = (selections: readonly SelectionNode[]): void => {
    for (const selection of selections) {
      if (selection.kind === Kind.FIELD) fields.push(selection);
      else if (selection.kind === Kind.INLINE_FRAGMENT) collect(selection.selectionSet.selections);
      else if (!seen.has(selection.name.value)) {
        seen.add(selection.name.value);
        collect(fragments.get(selection.name.value)?.selectionSet.selections ?? []);
      }
    }
  };
  for (const selections of sets) collect(selections);
  return fields;
}
