import { parse } from 'graphql';
import { toOperation } from '#gateway/upstream/operation.ts';
import type { DraftFetch, DraftInput } from './draft.ts';
import { readWritten } from './draft.ts';
import type { Input, Plan, PlanFetch, Requirement, Step, WrittenField } from './plan.ts';
import { topLevel } from './joins.ts';
import { createScan } from './scan.ts';
import type { Supergraph } from './supergraph.ts';

interface Writer {
  part: number;
  fetch: number;
  /** Where it writes: keys from the root; the root itself for root fetches. */
  at: readonly string[];
  /** The same with lists and conditions; null for the root. */
  path: readonly Step[] | null;
  /** The fetches that stand before it in the planner's order. */
  before: readonly number[];
  fields: readonly WrittenField[];
}

/**
 * Finds what each fetch really waits for: the parts of others that write its path or what its representations are made
 * of. Planners order fetches in waves, so that a hung subgraph holds up what never needed it. Where no producer is
 * found, the planner's order holds; fetches of mutations on the root stay in series.
 */
export function toPlan(drafts: readonly DraftFetch[], supergraph: Supergraph): Plan {
  let parts = 0;
  const read = drafts.map((draft, fetch) => {
    const document = parse(draft.operation, { noLocation: true });
    const written = readWritten(document, draft.rewrites, supergraph);
    const operation = toOperation(draft.operation, document, draft.operationName, createScan(written));
    const writers = draft.inputs.flatMap((input) =>
      input.paths.map((path): Writer => {
        const fields = entityFields(input, written);
        return { part: parts++, fetch, at: pathKeys(path), path, before: draft.barrier, fields };
      }),
    );
    if (draft.inputs.length === 0)
      writers.push({ part: parts++, fetch, at: [], path: null, before: draft.barrier, fields: written });
    return { draft, operation, written, writers };
  });
  const all = read.flatMap(({ writers }) => writers);
  const fetches = read.map(({ draft, operation, written, writers }, id): PlanFetch => {
    const before = all.filter(({ fetch }) => draft.barrier.includes(fetch));
    const barrier = before.map(({ part }) => part);
    let index = 0;
    const inputs = draft.inputs.flatMap(({ paths, alias, variable, requires, rewrites }) =>
      paths.map((path): Input => {
        const { part, at, fields } = writers[index++]!;
        const after = producersOf(path, requires, before) ?? barrier;
        const writtenBelow = writesBelow(at, fields, id, all);
        const keysOf = (typename: string) => supergraph.keys.get(`${draft.subgraph} ${typename}`) ?? [];
        return {
          part,
          keysOf,
          needs: (typename: string, field: string) => {
            const required = supergraph.requires.get(`${typename}.${field}`)?.get(draft.subgraph);
            return required === undefined ? [] : topLevel(required);
          },
          alias,
          variable,
          path,
          requires,
          rewrites,
          writes: fields,
          after,
          writtenBelow,
          stub: isStub(path, requires, all),
          sharedAfter: [],
          sameAs: sameTargets(path, part, all, before),
        };
      }),
    );
    return {
      id,
      subgraph: draft.subgraph,
      operation,
      variables: draft.variables,
      root: inputs.length === 0 ? written : null,
      inputs,
      part: writers[0]!.part,
      after: inputs.length === 0 && draft.kind === 'mutation' ? barrier : [],
      rewrites: draft.rewrites,
    };
  });
  return { fetches: markShared(fetches), parts };
}

/** Whether the objects at a path hold nothing that is not in their representation: one fetch brings them, and only keys. */
function isStub(
  path: readonly Step[],
  requires: readonly Requirement[],
  writers: readonly Writer[],
): boolean {
  const keys = pathKeys(path);
  const sent = new Set(['__typename']);
  for (const { fields } of requires)
    for (const { from, requires: below } of fields) if (!below) sent.add(from);
  const bringing = writers.filter((writer) => writer.at.length < keys.length && writes(writer, keys));
  if (bringing.length !== 1) return false;
  const brought = fieldsAt(bringing[0]!.fields, keys.slice(bringing[0]!.at.length));
  return brought.every(({ key, fields }) => fields === null && sent.has(key));
}

function fieldsAt(
  fields: readonly WrittenField[],
  [key, ...rest]: readonly string[],
): readonly WrittenField[] {
  const below = fields.flatMap((field) => (field.key === key ? (field.fields ?? []) : []));
  return rest.length === 0 ? below : fieldsAt(below, rest);
}

/** An earlier part with the same path finds the same objects, unless somebody else wrote the path in between. */
function sameTargets(
  path: readonly Step[],
  part: number,
  all: readonly Writer[],
  before: readonly Writer[],
): number | null {
  const keys = pathKeys(path);
  const id = stepsText(path);
  const earlier = all.find(
    (other) => other.part < part && other.path !== null && stepsText(other.path) === id,
  );
  if (!earlier) return null;
  const writing = (writers: readonly Writer[]) =>
    writers.filter((writer) => keys.some((_, index) => writes(writer, keys.slice(0, index + 1)))).length;
  return writing(before) === writing(all.filter(({ fetch }) => earlier.before.includes(fetch)))
    ? earlier.part
    : null;
}

function stepsText(path: readonly Step[]): string {
  return path
    .map((step) =>
      step.kind === 'key' ? step.key : step.kind === 'list' ? '@' : `|${[...step.types].join()}`,
    )
    .join('.');
}

function markShared(fetches: readonly PlanFetch[]): PlanFetch[] {
  const stubs = sharedPaths(fetches).map((path) => path.split('.'));
  return fetches.map((fetch) => ({
    ...fetch,
    inputs: fetch.inputs.map((input) => {
      const keys = pathKeys(input.path);
      const above = stubs.filter((stub) => stub.every((key, index) => keys[index] === key));
      return { ...input, sharedAfter: above.map(({ length }) => length) };
    }),
  }));
}

/** The paths, keys joined by dots, at which one object may stand at several positions. */
export function sharedPaths(fetches: readonly PlanFetch[]): string[] {
  return fetches.flatMap(({ inputs }) =>
    inputs.filter(({ stub }) => stub).map(({ path }) => pathKeys(path).join('.')),
  );
}

function entityFields({ alias }: DraftInput, written: readonly WrittenField[]): readonly WrittenField[] {
  return written.find(({ key }) => key === alias)?.fields ?? [];
}

function pathKeys(path: readonly Step[]): string[] {
  return path.flatMap((step) => (step.kind === 'key' ? [step.key] : []));
}

/** @returns null where something that is needed has no producer among the fetches before */
function producersOf(
  path: readonly Step[],
  requires: readonly Requirement[],
  before: readonly Writer[],
): number[] | null {
  const keys = pathKeys(path);
  const needed = [
    ...keys.map((_, index) => keys.slice(0, index + 1)),
    ...requiredKeys(requires).map((below) => [...keys, ...below]),
  ];
  const producers = new Set<number>();
  for (const target of needed) {
    const found = before.filter((writer) => writes(writer, target));
    if (found.length === 0) return null;
    for (const { part } of found) producers.add(part);
  }
  return [...producers].toSorted((a, b) => a - b);
}

function requiredKeys(requires: readonly Requirement[]): string[][] {
  return requires.flatMap(({ fields }) =>
    fields.flatMap(({ from, requires: below }) => [
      [from],
      ...(below ? requiredKeys(below).map((keys) => [from, ...keys]) : []),
    ]),
  );
}

function writes({ at, fields }: Writer, target: readonly string[]): boolean {
  if (target.length <= at.length || at.some((key, index) => target[index] !== key)) return false;
  return covers(fields, target.slice(at.length));
}

function covers(fields: readonly WrittenField[], [key, ...rest]: readonly string[]): boolean {
  return fields.some(
    (field) =>
      field.key === key && (rest.length === 0 || (field.fields !== null && covers(field.fields, rest))),
  );
}

/** Whether another fetch that comes later writes into an object below those that this one brings. */
function writesBelow(
  at: readonly string[],
  fields: readonly WrittenField[],
  fetch: number,
  writers: readonly Writer[],
): boolean {
  return writers.some(
    (other) =>
      other.fetch > fetch &&
      other.at.length > at.length &&
      at.every((key, index) => other.at[index] === key) &&
      covers(fields, other.at.slice(at.length)),
  );
}
