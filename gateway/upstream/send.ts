import type { DocumentNode } from 'graphql';
import type { Claims, FetchResult } from '#schema/protocol.ts';

/** One operation on one subgraph, made once for a plan and sent many times. */
export interface SubgraphOperation {
  /** The text, e.g. `query($representations:[_Any!]!){_entities(representations:$representations){...on User{name}}}`. */
  query: string;
  /** `query` as a JSON string, quotes included: half of a request's body, ready to be copied. */
  queryJson: string;
  /** The same, parsed and known to be valid for the subgraph. */
  document: DocumentNode;
  operationName?: string;
  kind: 'query' | 'mutation' | 'subscription';
  /** Whether it asks for a field of `slowFields`, and may take `deadlines.slowMs`. */
  slow: boolean;
  /**
   * Reads an answer without decoding its leaves.
   *
   * @param bytes the body, and one byte of 0 behind it
   * @param source `Outgoing.source`
   * @returns null for an answer that is to be parsed as any JSON
   */
  scan?(bytes: Uint8Array, source: number): Record<string, unknown> | null;
}

/** Who asks, and how: the same for all fetches of one request. */
export interface Caller {
  /** Null where access control is off: then no identity travels. */
  claims: Claims | null;
  requestId: string;
  /** When the request came in, milliseconds since the epoch. */
  startedMs: number;
  /** The client's own request headers, names in lower case; a road passes on those on its list and no others. */
  headers: Readonly<Record<string, string | undefined>>;
  /** Takes the subgraph's answer headers that are on the road's list for clients. */
  respond?(name: string, value: string): void;
}

/** A fetch on its way to a subgraph. */
export interface Outgoing {
  operation: SubgraphOperation;
  /** The variables as JSON text, an object: `{"representations":[…]}`. */
  variables: string;
  caller: Caller;
  /** The instant by which the answer must be there, milliseconds since the epoch. Set by the deadline. */
  deadlineMs: number;
  /** Aborted when nobody waits for the answer any more. Set by the deadline. */
  signal?: AbortSignal;
  /** The number that the leaves of an undecoded answer carry; left out by those who want values. */
  source?: number;
}

/** What a subgraph answered. */
export interface Answered extends FetchResult {
  /** In place of `data`, where the answer was scanned: see `SubgraphOperation.scan`. */
  scanned?: { data: Record<string, unknown>; bytes: Uint8Array };
}

/**
 * The road to one subgraph: the same in this process and over HTTP, and of each wrapper around it (deadline, breaker,
 * retry, sharing).
 *
 * @throws PlazaError UPSTREAM_TIMEOUT or UPSTREAM_UNAVAILABLE, with a `nullCause`, when there is no answer
 */
export type Send = (fetch: Outgoing) => Promise<Answered>;
