import { z } from 'zod';
import { mayPass } from './headers.ts';

const headerNames = z.array(
  z
    .string()
    .regex(/^[a-z0-9-]+$/, 'is no header name in lower case')
    .refine((name) => mayPass(name, false), 'never passes a gateway'),
);

/** How a subgraph is asked. Every key may be left out. */
const Policy = z.strictObject({
  /** How long it may take for one fetch, milliseconds; `deadlines.subgraphMs` when left out. */
  deadlineMs: z.number().int().min(1).max(120_000).optional(),
  sockets: z.number().int().min(1).max(256).optional(),
  queue: z.number().int().min(0).max(10_000).optional(),
  maxAnswerBytes: z.number().int().min(1_024).max(268_435_456).optional(),
  retries: z.number().int().min(0).max(5).optional(),
  retryBudget: z.number().min(0).max(1).optional(),
  breakerFailures: z.number().int().min(1).max(10_000).optional(),
  probeEveryMs: z.number().int().min(10).max(60_000).optional(),
  shareInFlight: z.boolean().optional(),
  forwardHeaders: headerNames.optional(),
  returnHeaders: headerNames.optional(),
});

/** The part `upstream` of `plaza.config.json`: for all subgraphs, and by name. */
export const Upstream = z.strictObject({
  defaults: Policy.prefault({}),
  subgraphs: z.record(z.string(), Policy).default({}),
});

export type Policy = z.infer<typeof Policy>;
export type Upstream = z.infer<typeof Upstream>;

/** What holds where nothing is set. */
export const defaultPolicy = {
  sockets: 32,
  queue: 256,
  maxAnswerBytes: 16 * 1024 * 1024,
  retries: 2,
  retryBudget: 0.2,
  breakerFailures: 5,
  probeEveryMs: 225,
  forwardHeaders: [],
  returnHeaders: [],
} as const satisfies Policy;

/** What is set for a subgraph, by its name or for all. */
export function policyOf({ defaults, subgraphs }: Upstream, name: string): Policy {
  return { ...defaults, ...subgraphs[name] };
}
