import { z } from 'zod';

/** How an account of a provider is asked: part of `plaza.config.json`, under `providers.<name>`. */
export const TrafficPolicy = z.strictObject({
  /** Connections to the provider, and so requests under way at once, in this process. */
  sockets: z.number().int().min(1).max(256).default(32),
  /** How often a request is sent again at most, where that is safe. */
  retries: z.number().int().min(0).max(5).default(2),
  /** How many of all requests may be retries. */
  retryBudget: z.number().min(0).max(1).default(0.2),
  /** So many failures of one endpoint in a row open its circuit. */
  breakerFailures: z.number().int().min(1).max(1_000_000).default(5),
  /** With the circuit open, how long after one request the next may try again, milliseconds. */
  probeEveryMs: z.number().int().min(10).max(60_000).default(250),
});

export type TrafficPolicy = z.infer<typeof TrafficPolicy>;
