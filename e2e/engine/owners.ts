import { Kind, type SelectionSetNode } from 'graphql';
import type { FieldFacts, SubgraphFacts } from './directives.ts';

/** What becomes of a field (`Type.field`) while one subgraph is down. */
export interface Loss {
  /** Only that subgraph resolves it: null, with an error. */
  certain(coordinate: string): boolean;
  /** The planner may have chosen, or had to pass through, that subgraph: the value, or null with an error. */
  possible(coordinate: string): boolean;
}

/**
 * Who resolves what, from the SDL alone.
 *
 * @param interfacesOf object types and their interfaces, anywhere
 */
export function lossOf(
  down: string,
  subgraphs: readonly SubgraphFacts[],
  interfacesOf: ReadonlyMap<string, readonly string[]>,
): Loss {
  const certain = memo((coordinate) => {
    // What another subgraph may provide on the way is not lost for certain.
    const field = coordinate.split('.')[1]!;
    if (subgraphs.some(({ name, provided }) => name !== down && provided.has(field))) return false;
    const owners = ownersOf(coordinate);
    return (
      owners.length > 0 && owners.every((owner) => owner.subgraph === down || needs(owner, certain, false))
    );
  });
  const possible = memo((coordinate) => {
    const [type = '', field = ''] = coordinate.split('.');
    const types = [type, ...(interfacesOf.get(type) ?? [])];
    // A bridge: the type can only be reached elsewhere with another key than the one at hand.
    const bridge = subgraphs.some(
      ({ name, types: all }) => name === down && types.some((each) => (all.get(each)?.keys.length ?? 0) > 1),
    );
    return (
      bridge ||
      ownersOf(coordinate).some((owner) => owner.subgraph === down || needs(owner, possible, true)) ||
      namesUnknownType(type, field)
    );
  });
  return { certain, possible };

  /** The subgraphs that resolve a field; an interface object counts for every type of its interface. */
  function ownersOf(coordinate: string): Owner[] {
    const [type = '', field = ''] = coordinate.split('.');
    const all = subgraphs.flatMap(({ name, types }) =>
      [type, ...(interfacesOf.get(type) ?? [])].flatMap((each) => {
        const facts = types.get(each);
        const found = facts && (each === type || facts.interfaceObject) && facts.fields.get(field);
        return found && !found.external ? [{ subgraph: name, facts: found }] : [];
      }),
    );
    const gone = new Set(all.flatMap(({ subgraph, facts: { override } }) => loser(subgraph, override)));
    return all.filter(({ subgraph }) => !gone.has(subgraph));
  }

  /** Whether what is required is lost. Deeper selections may not be reached at all: they make a loss possible, not certain. */
  function needs({ subgraph, facts }: Owner, lost: (coordinate: string) => boolean, deep: boolean): boolean {
    if (!facts.requires) return false;
    const types = subgraphs.find(({ name }) => name === subgraph)!.types;
    if (!deep) return topFields(facts.requires).some((field) => lost(`${facts.type}.${field}`));
    const names = new Set<string>();
    everyName(facts.requires, names);
    return [...types.values()].some(({ name, fields }) =>
      [...names].some(
        (field) =>
          fields.has(field) &&
          `${name}.${field}` !== `${facts.type}.${facts.field}` &&
          lost(`${name}.${field}`),
      ),
    );
  }

  /** A field of an interface object yields things whose real type only another subgraph knows. */
  function namesUnknownType(type: string, field: string): boolean {
    return subgraphs.some(
      ({ types }) =>
        types.get(type)?.fields.has(field) &&
        [...types.values()].some(
          ({ name, interfaceObject }) =>
            interfaceObject &&
            subgraphs.some((each) => each.name === down && each.types.get(name)?.isInterface),
        ),
    );
  }
}

interface Owner {
  subgraph: string;
  facts: FieldFacts;
}

function loser(subgraph: string, override: FieldFacts['override']): string[] {
  if (!override) return [];
  return [override.active ? override.from : subgraph];
}

function topFields(set: SelectionSetNode): string[] {
  return set.selections.flatMap((each) => (each.kind === Kind.FIELD ? [each.name.value] : []));
}

function everyName(set: SelectionSetNode, into: Set<string>): void {
  for (const selection of set.selections) {
    if (selection.kind === Kind.FIELD) into.add(selection.name.value);
    if (selection.kind !== Kind.FRAGMENT_SPREAD && selection.selectionSet)
      everyName(selection.selectionSet, into);
  }
}

function memo(ask: (coordinate: string) => boolean): (coordinate: string) => boolean {
  const known = new Map<string, boolean>();
  return (coordinate) => {
    const answer = known.get(coordinate);
    if (answer !== undefined) return answer;
    // While it is being worked out it counts as no: a circle of @requires loses nothing by itself.
    known.set(coordinate, false);
    const found = ask(coordinate);
    known.set(coordinate, found);
    return found;
  };
}
