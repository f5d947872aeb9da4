import type { Call } from '#schema/protocol.ts';
import { createCircuit, type Circuit } from './breaker.ts';
import type { Failure } from '../call.ts';
import type { Lane } from './lane.ts';
import { createLimiter, type Limiter } from './limiter.ts';
import { createPause, type Pause } from './pause.ts';
import type { TrafficPolicy } from './policy.ts';
import { createRetryBudget, type RetryBudget } from './retry.ts';
import type { Turns } from './turns.ts';

/** What one provider is like: how it limits, and how its failures read. */
export interface ProviderTraits {
  name: Call['provider'];
  subgraph: string;
  /** The lanes of a request, the account's own first. @param item see `AskOptions.item`, digested */
  lanesOf(operation: string, item: string | null): readonly Lane[];
  /** The one place that understands the provider's errors; nothing of the SDK's own passes it. */
  translate(error: unknown): Failure;
}

/** All that goes to one account of a provider, for as long as the process lives. */
export interface Traffic extends ProviderTraits {
  policy: TrafficPolicy;
  limiter: Limiter;
  pause: Pause;
  budget: RetryBudget;
  /** By endpoint: one that is sick does not take the others with it. */
  circuit(operation: string): Circuit;
}

export function createTraffic(traits: ProviderTraits, policy: TrafficPolicy, turns: Turns): Traffic {
  const circuits = new Map<string, Circuit>();
  return {
    ...traits,
    policy,
    pause: createPause(turns),
    limiter: createLimiter({ provider: traits.name, turns, sockets: policy.sockets }),
    budget: createRetryBudget(policy.retryBudget),
    circuit(operation) {
      let circuit = circuits.get(operation);
      if (!circuit) {
        circuit = createCircuit({
          provider: traits.name,
          failures: policy.breakerFailures,
          probeEveryMs: policy.probeEveryMs,
        });
        circuits.set(operation, circuit);
      }
      return circuit;
    },
  };
}
