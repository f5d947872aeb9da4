import type { SubgraphOperation } from '#gateway/upstream/send.ts';

/**
 * How an operation is answered: fetches, each with what it needs first. This is our own form: what the planners say is
 * translated into it, and nothing beyond the `planner-*.ts` files knows their dialects.
 */
export interface Plan {
  readonly fetches: readonly PlanFetch[];
  /** How many parts the fetches have together: each root fetch is one, and each input of a fetch of entities. */
  readonly parts: number;
}

/** One operation on one subgraph: on its root type, or on entities, with one or more inputs. */
export interface PlanFetch {
  /** Its place in `Plan.fetches`. */
  readonly id: number;
  readonly subgraph: string;
  readonly operation: SubgraphOperation;
  /** The client's variables that the operation uses. */
  readonly variables: readonly string[];
  /** The keys that it writes into the root; none for a fetch of entities. */
  readonly root: readonly WrittenField[] | null;
  /** Where the entities come from; none for a fetch on the root type. */
  readonly inputs: readonly Input[];
  /** For a fetch on the root type: its part, and the parts that must be done first. Inputs say both for themselves. */
  readonly part: number;
  readonly after: readonly number[];
  readonly rewrites: readonly KeyRename[];
}

/** Entities at one path, sent as representations under one variable; the answer stands under `alias`. */
export interface Input {
  readonly part: number;
  readonly alias: string;
  readonly variable: string;
  readonly path: readonly Step[];
  readonly requires: readonly Requirement[];
  readonly rewrites: readonly (KeyRename | ValueSet)[];
  /** By type, as it is sent: the fields of each of its keys. A representation without a whole key is none. */
  keysOf(typename: string): readonly (readonly string[])[];
  /** What a field requires of its entity, by `@requires`: the first level. */
  needs(typename: string, field: string): readonly string[];
  /** What the entities are asked for. */
  readonly writes: readonly WrittenField[];
  /** The parts that write the path or what the representations are made of. */
  readonly after: readonly number[];
  /**
   * Whether the objects at the path are known by their representations alone: then those of one entity are one object,
   * and whatever is done for it is done once.
   */
  readonly stub: boolean;
  /** The part that finds the same objects, and finds them first. */
  readonly sameAs: number | null;
  /** After how many keys of the path an object may stand at several positions. */
  readonly sharedAfter: readonly number[];
  /** Whether a later fetch writes below an object that this one brings: then an entity at two places is copied. */
  readonly writtenBelow: boolean;
}

/** A step from the root of the data towards entities. */
export type Step =
  | { readonly kind: 'key'; readonly key: string }
  | { readonly kind: 'list' }
  /** Goes on only with objects of these runtime types. */
  | { readonly kind: 'types'; readonly types: ReadonlySet<string> };

/** A part of a representation, for objects of certain runtime types. All of its fields, or none. */
export interface Requirement {
  /** Null fits every type. */
  readonly types: ReadonlySet<string> | null;
  readonly fields: readonly RequiredField[];
}

export interface RequiredField {
  /** The key under which the data has it. */
  readonly from: string;
  /** The key under which it is sent. */
  readonly to: string;
  readonly requires: readonly Requirement[] | null;
}

/** A field that a fetch writes, under the key of its answer. */
export interface WrittenField {
  readonly key: string;
  readonly name: string;
  /** The runtime types for which it is asked; null fits every type. */
  readonly types: ReadonlySet<string> | null;
  readonly fields: readonly WrittenField[] | null;
}

/** A step of a rewrite: into a key, or on with objects of a type only. */
export type RewriteStep = { readonly key: string } | { readonly types: ReadonlySet<string> };

export interface KeyRename {
  readonly kind: 'rename';
  readonly path: readonly RewriteStep[];
  readonly to: string;
}

export interface ValueSet {
  readonly kind: 'set';
  readonly path: readonly RewriteStep[];
  readonly value: unknown;
}
