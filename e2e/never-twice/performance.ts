import type { FaultInput } from '#sandbox/faults/fault.ts';
import type { Stage } from './stage.ts';

/** One mutation with an effect, and how its effects are counted at the provider. */
export interface Performance {
  mutation: string;
  subgraph: 'payments' | 'banking' | 'messaging';
  input: string;
  /** What of the payload names the effect. */
  selection: string;
  /** The call that has the effect. */
  call: Pick<FaultInput, 'provider' | 'method' | 'path'>;
  /** Sets one round up. */
  prepare(
    stage: Stage,
    round: number,
  ): Promise<{
    input: object;
    /** The same with something else asked. */
    other: object;
    /** How many effects the provider has by now. */
    effects(): Promise<number>;
  }>;
  /** What its payload's problem is, where it has one. */
  problem?: string;
  /** Where a lost answer cannot be had again, the effect has happened and leaves nothing to us but this problem. */
  orphans?: string;
}

export const PROBLEM = 'problem { __typename ... on Problem { message retryable } }';

export const post = (provider: 'stripe' | 'plaid' | 'twilio', path: string) => ({
  provider,
  method: 'POST',
  path,
});

/** Half of them for each behaviour, its neighbour has the others; all meet all in rounds.long.test.ts. */
export function everyOther(performances: readonly Performance[], turn: number): readonly Performance[] {
  return performances.filter((_performance, index) => (index + turn) % 2 === 0);
}
