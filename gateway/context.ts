import type { Call } from '#schema/protocol.ts';
import type { Execute, Foretold, Graph } from './engine/graph.ts';
import type { Refusal } from './engine/read-operation.ts';
import type { Caller } from './upstream/send.ts';

/** What may be asked for with the header `Plaza-Detail`. */
export type Detail = 'calls';

/** One request, from the door to the answer. Its claims are null where no token was sent: good for introspection alone. */
export interface Context extends Caller {
  /** The supergraph that answers it, from the first step to the last, whatever is swapped meanwhile. */
  graph?: Graph;
  /** Why it does not run. */
  refusal?: Refusal;
  execute?: Execute;
  /** False where it is only planned: no subgraph is asked. */
  executes: boolean;
  /** What it can cost, where it does not run. */
  foretold?: Foretold;
  /** The provider calls so far. */
  calls: Call[];
  details: ReadonlySet<Detail>;
  /** Takes the body of the answer in bytes; what Apollo Server makes of the answer is not sent then. */
  send(body: Buffer): void;
}
