import { Kind, print, visit } from 'graphql';
import { toOperation } from '#gateway/upstream/operation.ts';
import type { Departure, Part } from './departure.ts';
import { own, type JsonObject } from './json.ts';
import type { Input, PlanFetch, Requirement } from './plan.ts';
import { createRepresent } from './represent.ts';

/**
 * Of entities that lack what one field requires the others are asked for all the same: planners ask for fields together
 * whose requirements come from different subgraphs, and one that is down must not take the others' fields with it.
 *
 * @param variablesOf the variables as JSON text, with these representations under one name
 */
export function rescue(
  { fetch, parts }: Departure,
  variablesOf: (fetch: PlanFetch, variable: string, representations: readonly string[]) => string,
): Departure[] {
  return parts.flatMap(({ input, targets, places }) => {
    const groups = new Map<
      string,
      { keys: ReadonlySet<string>; without: ReadonlySet<string>; targets: JsonObject[] }
    >();
    targets.forEach((target, index) => {
      if (places[index] !== -1) return;
      const able = answerable(input, target);
      if (!able) return;
      const id = [...able.keys].join();
      const group = groups.get(id) ?? { ...able, targets: [] };
      group.targets.push(target);
      groups.set(id, group);
    });
    return [...groups.values()].flatMap((group) => leaveWith(fetch, input, group, variablesOf));
  });
}

/** The fields that can be asked of an entity, and what is not sent for it; null where that is none, or not all that is missing. */
function answerable(
  { writes, needs, requires }: Input,
  entity: JsonObject,
): { keys: ReadonlySet<string>; without: ReadonlySet<string> } | null {
  const typename = entity['__typename'] as string;
  const fitting = requires.filter(({ types }) => types === null || types.has(typename));
  const without = new Set(
    fitting.flatMap(({ fields }) =>
      fields.filter(({ from }) => own(entity, from) === undefined).map(({ to }) => to),
    ),
  );
  if (without.size === 0) return null;
  const fields = writes.filter(
    ({ types, key }) => key !== '__typename' && (types === null || types.has(typename)),
  );
  const keys = fields
    .filter(({ name, types }) => !needs(types ? typename : '', name).some((field) => without.has(field)))
    .map(({ key }) => key);
  return keys.length > 0 && keys.length < fields.length ? { keys: new Set(keys), without } : null;
}

function leaveWith(
  fetch: PlanFetch,
  input: Input,
  {
    keys,
    without,
    targets,
  }: { keys: ReadonlySet<string>; without: ReadonlySet<string>; targets: readonly JsonObject[] },
  variablesOf: (fetch: PlanFetch, variable: string, representations: readonly string[]) => string,
): Departure[] {
  const requires = input.requires.map(({ types, fields }): Requirement => ({
    types,
    fields: fields.filter(({ to }) => !without.has(to)),
  }));
  const represent = createRepresent({ ...input, requires });
  const known = new Map<string, number>();
  const places = targets.map((target) => {
    const text = represent(target, null);
    if (text === null) return -1;
    if (!known.has(text)) known.set(text, known.size);
    return known.get(text)!;
  });
  if (known.size === 0) return [];
  const document = visit(fetch.operation.document, {
    OperationDefinition: (node) => ({
      ...node,
      variableDefinitions: (node.variableDefinitions ?? []).filter(
        ({ variable: { name } }) =>
          name.value === input.variable || !fetch.inputs.some(({ variable }) => variable === name.value),
      ),
      selectionSet: {
        ...node.selectionSet,
        selections: node.selectionSet.selections.filter(
          (one) => one.kind === Kind.FIELD && (one.alias ?? one.name).value === input.alias,
        ),
      },
    }),
    // The entities' own fields stand under type conditions, two levels below the operation.
    Field: (node, _key, _parent, path) => {
      const depth = path.filter((step) => step === 'selections').length;
      const top = depth === 3 && path[0] === 'definitions';
      return top && !keys.has((node.alias ?? node.name).value) ? null : undefined;
    },
  });
  const part: Part = {
    input: { ...input, writes: input.writes.filter(({ key }) => keys.has(key)) },
    targets,
    places,
    count: known.size,
  };
  return [
    {
      fetch,
      operation: toOperation(print(document), document, fetch.operation.operationName),
      text: variablesOf(fetch, input.variable, [...known.keys()]),
      parts: [part],
      skipped: false,
    },
  ];
}
