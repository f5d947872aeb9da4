import type { World } from '#sandbox/world/world.ts';

export interface ProviderCalls {
  stripe?: number;
  plaid?: number;
  twilio?: number;
}

/** What a query may be asked with: what the sandbox's world holds. */
export interface Known {
  world: World;
  /** The Plaza id of a member of the cast. */
  personOf(subject: string): string;
}

/** A query with the calls that it costs, and why it cannot cost fewer. */
export interface CountedQuery {
  name: string;
  /** A member of the cast. */
  as: string;
  query: string;
  /** @param before what `after` was answered */
  // oxlint-disable-next-line typescript/no-explicit-any -- each query knows the shape that it asked for
  variables?(known: Known, before: any): object;
  /** Asked before, and not counted: what the mirror must know of ids, and no more. */
  after?: { as: string; query: string };
  /** How many people there are beside the cast. */
  crowd?: number;
  /** Of a Plaza that has just started: it knows who is linked to what, and what the links told. Left out: none. */
  cold: ProviderCalls;
  /** The same again at once. */
  warm: ProviderCalls;
  /** Why not one call fewer, cold; and warm, where that is not nothing. */
  why: string;
}
