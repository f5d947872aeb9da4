/**
 * A supergraph as the tests write it: the subgraphs' SDL and ONE data set with ONE set of resolvers. The truth
 * (a single graphql-js schema) and every subgraph run the same resolvers, so that a difference is the engine's.
 */
export interface Source {
  name: string;
  subgraphs: readonly { name: string; sdl: string }[];
  /** Every row by its type; entities are looked up here by their keys. An interface holds the rows of all of its types. */
  rows: Rows;
  /** `Type.field` → its value. A field without an entry is the row's own member. `Interface.field` serves all of its types. */
  fields: Record<string, Resolver>;
  /** `Type.field` with `@requires` → its value from what was required, and nothing else of the row. */
  derived?: Record<string, (inputs: Inputs, args: Arguments) => unknown>;
  /** Values that arguments and input fields may have, by their name or else by their type's name. */
  samples: Record<string, readonly unknown[]>;
  /** How many fields of a thousand are broken: they throw, or are null whether they may be or not. */
  faultsPerMille: number;
  /** Fields (`Type.field`) that are never broken. */
  sound?: readonly string[];
}

export type Arguments = Readonly<Record<string, unknown>>;
export type Inputs = Readonly<Record<string, unknown>>;
export type Rows = Readonly<Record<string, readonly Row[]>>;
export type Resolver = (row: Row, args: Arguments, world: World) => unknown;

/** An object of the data set. `$` says which, in both worlds; faults are decided by it. */
export interface Row {
  readonly __typename: string;
  readonly $: string;
  readonly [field: string]: unknown;
}

/** What resolvers see beside the row. */
export interface World {
  rows: Rows;
  /** Fresh for every operation; mutations write here. */
  state: { counter: number; log: string[] };
  /** The row of a type with this value in a field. */
  one(type: string, field: string, value: unknown): Row | null;
  /** All rows of a type with this value in a field. */
  all(type: string, field: string, value: unknown): Row[];
}

export function row(typename: string, id: string | number, fields: Record<string, unknown>): Row {
  return { __typename: typename, $: `${typename} ${id}`, ...fields };
}

export function createWorld(rows: Rows): World {
  const all = (type: string, field: string, value: unknown) =>
    (rows[type] ?? []).filter((each) => each[field] === value);
  return {
    rows,
    state: { counter: 0, log: [] },
    one: (type, field, value) => (rows[type] ?? []).find((each) => each[field] === value) ?? null,
    all,
  };
}

/** The import line of every subgraph. */
export const FEDERATION = `
  extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: [
    "@key", "@requires", "@provides", "@external", "@shareable", "@override", "@inaccessible", "@interfaceObject", "@tag"
  ])
`;
