import type { FaultInput } from '#sandbox/faults/fault.ts';

/** How a provider can behave towards the one call that has the effect. */
export interface Behaviour {
  name: string;
  /** Played on the next call; nothing when left out: the provider answers. */
  fault?: Omit<FaultInput, 'provider' | 'method' | 'path'>;
  /** The provider did it, and its answer is lost: a caller may never learn what. */
  lost?: true;
}

/** Everything that the sandbox can play. A line that is cut is cut whenever the same is sent again. */
export const behaviours: readonly Behaviour[] = [
  { name: 'answers' },
  { name: 'answers late', fault: { delayMs: 150, times: 1 } },
  { name: 'answers in pieces', fault: { slowBody: { chunks: 4, everyMs: 20 }, times: 1 } },
  { name: 'takes no more requests', fault: { rateLimit: { retryAfterSeconds: 1 }, times: 1 } },
  { name: 'refuses for no reason of ours', fault: { status: 403, times: 1 } },
  { name: 'fails before its work', fault: { status: 500, times: 1 } },
  { name: 'is overloaded', fault: { status: 503, times: 1 } },
  { name: 'fails after its work', fault: { statusAfter: 500, times: 1 }, lost: true },
  { name: 'cuts the line before its work', fault: { reset: true, times: 9 } },
  { name: 'cuts the line after its work', fault: { resetAfter: true, times: 9 }, lost: true },
  { name: 'hangs before its work', fault: { hang: true, times: 1 } },
  { name: 'hangs after its work', fault: { hangAfter: true, times: 1 }, lost: true },
];
