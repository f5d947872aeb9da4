import type { Call, Claims } from '#schema/protocol.ts';

/** What may be asked for with the header `Plaza-Detail`. */
export type Detail = 'calls';

/** One request, from the door to the answer. */
export interface Context {
  requestId: string;
  /** Null where no token was sent: good for introspection alone. */
  claims: Claims | null;
  /** When the request came in, milliseconds since the epoch. */
  startedMs: number;
  /** The provider calls so far. */
  calls: Call[];
  details: ReadonlySet<Detail>;
}
