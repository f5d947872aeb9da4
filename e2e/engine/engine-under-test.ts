import type { Caller } from '#gateway/upstream/send.ts';
import type { Answer, Operation } from './truth.ts';

/** An engine, as the tests ask it. */
export interface EngineUnderTest {
  answer(operation: Operation): Promise<Answer>;
  close(): Promise<void>;
}

export const CALLER: Caller = {
  claims: null,
  requestId: 'differential',
  startedMs: Date.now(),
  headers: {},
};
