import { print, visit, type DocumentNode } from 'graphql';
import { toOperation } from '#gateway/upstream/operation.ts';
import type { SubgraphOperation } from '#gateway/upstream/send.ts';
import type { JsonObject } from './json.ts';
import type { Sources } from './leaves.ts';
import type { Input, PlanFetch } from './plan.ts';
import { compileVisit } from './positions.ts';
import { createRepresent } from './represent.ts';

/** A fetch that leaves, with all of its inputs or with those that are ready. */
export interface Departure {
  readonly fetch: PlanFetch;
  readonly operation: SubgraphOperation;
  /** The variables as JSON text; null where there is nothing to ask. */
  readonly text: string | null;
  readonly parts: readonly Part[];
  /** Whether some entity lacked what its representation needs. */
  readonly skipped: boolean;
}

export interface Part {
  readonly input: Input;
  readonly targets: readonly JsonObject[];
  /** For each target the place of its representation under the alias; -1 where none could be made. */
  readonly places: readonly number[];
  /** How many representations stand under the alias. */
  readonly count: number;
}

/**
 * What leaves now.
 *
 * @param found the objects of the inputs so far, by part; it grows
 * @param sources where the data's leaves are not decoded
 */
export function departure(
  fetch: PlanFetch,
  inputs: readonly Input[],
  data: JsonObject,
  variables: ReadonlyMap<string, string>,
  found: Map<number, readonly JsonObject[]>,
  sources: Sources | null,
): Departure {
  const lists = new Map<string, Map<string, number>>();
  const parts: Part[] = [];
  const counted: { alias: string; part: Omit<Part, 'count'> }[] = [];
  let skipped = false;
  for (const input of inputs) {
    const known = lists.get(input.variable) ?? new Map<string, number>();
    lists.set(input.variable, known);
    const represent = represents(input);
    const targets: JsonObject[] = [];
    const places: number[] = [];
    const one: Map<string, JsonObject> | null = input.stub ? new Map() : null;
    const visit = (object: JsonObject, holder: JsonObject | unknown[] | null, key: string | number) => {
      const text = represent(object, sources);
      if (text === null) {
        targets.push(object);
        places.push(-1);
        skipped = true;
        return;
      }
      if (one && holder) {
        const same = one.get(text);
        if (same) {
          (holder as JsonObject)[key] = same;
          return;
        }
        one.set(text, object);
      }
      // Two positions of the same entity send one representation.
      let place = known.get(text);
      if (place === undefined) known.set(text, (place = known.size));
      targets.push(object);
      places.push(place);
    };
    const before = input.sameAs === null ? undefined : found.get(input.sameAs);
    if (before) for (const object of before) visit(object, null, 0);
    else ways(input)(data, visit);
    found.set(input.part, targets);
    counted.push({ alias: input.variable, part: { input, targets, places } });
  }
  for (const { alias, part } of counted) parts.push({ ...part, count: lists.get(alias)!.size });
  const nothing = inputs.length > 0 && parts.every(({ count }) => count === 0);
  const asks = (alias: string) => parts.some(({ input, count }) => count > 0 && input.alias === alias);
  const whole = inputs.length === 0 || fetch.inputs.every(({ alias }) => asks(alias));
  return {
    fetch,
    operation: whole || nothing ? fetch.operation : partialOperation(fetch, asks),
    text: nothing ? null : variablesText(fetch, lists, variables),
    parts,
    skipped,
  };
}

export function variablesText(
  { variables: names }: PlanFetch,
  lists: ReadonlyMap<string, ReadonlyMap<string, number>>,
  variables: ReadonlyMap<string, string>,
): string {
  let text = '';
  for (const [variable, representations] of lists) {
    if (representations.size > 0)
      text += `${text === '' ? '' : ','}${JSON.stringify(variable)}:[${[...representations.keys()].join(',')}]`;
  }
  for (const name of names) {
    const value = variables.get(name);
    if (value !== undefined) text += `${text === '' ? '' : ','}${JSON.stringify(name)}:${value}`;
  }
  return `{${text}}`;
}

const represents = ofEach(createRepresent);
const ways = ofEach(({ path, sharedAfter }) => compileVisit(path, sharedAfter));

/** What is compiled for an input, when it is first needed. */
function ofEach<T>(compile: (input: Input) => T): (input: Input) => T {
  const compiled = new WeakMap<Input, T>();
  return (input) => {
    let known = compiled.get(input);
    if (known === undefined) compiled.set(input, (known = compile(input)));
    return known;
  };
}

/** Operations for some of the aliases that are kept of one fetch. */
const MAX_PARTIALS = 64;

const partials = new WeakMap<PlanFetch, Map<string, SubgraphOperation>>();

/** The operation for some of its aliases: what leaves early asks for no more than what is ready. */
function partialOperation(fetch: PlanFetch, asks: (alias: string) => boolean): SubgraphOperation {
  const aliases = new Set(fetch.inputs.flatMap(({ alias }) => (asks(alias) ? [alias] : [])));
  let known = partials.get(fetch);
  if (!known) partials.set(fetch, (known = new Map()));
  const id = [...aliases].toSorted().join(',');
  const hit = known.get(id);
  if (hit) return hit;
  const document = withAliases(fetch.operation.document, aliases);
  const { operationName, scan } = fetch.operation;
  const operation = toOperation(print(document), document, operationName, scan);
  // The subsets of many aliases are many more.
  if (known.size < MAX_PARTIALS) known.set(id, operation);
  return operation;
}

function withAliases(document: DocumentNode, aliases: ReadonlySet<string>): DocumentNode {
  const kept = visit(document, {
    OperationDefinition: (node) => ({
      ...node,
      selectionSet: {
        ...node.selectionSet,
        selections: node.selectionSet.selections.filter(
          (one) => one.kind === 'Field' && aliases.has((one.alias ?? one.name).value),
        ),
      },
    }),
  });
  const variables = new Set<string>();
  const fragments = new Set<string>();
  const count = (node: DocumentNode) =>
    visit(node, {
      VariableDefinition: () => false,
      Variable: ({ name }) => void variables.add(name.value),
      FragmentSpread: ({ name }) => void fragments.add(name.value),
    });
  count(kept);
  return {
    ...kept,
    definitions: kept.definitions
      .filter((node) => node.kind !== 'FragmentDefinition' || fragments.has(node.name.value))
      .map((node) =>
        node.kind === 'OperationDefinition'
          ? {
              ...node,
              variableDefinitions: (node.variableDefinitions ?? []).filter(({ variable }) =>
                variables.has(variable.name.value),
              ),
            }
          : node,
      ),
  };
}
