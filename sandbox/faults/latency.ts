import { z } from 'zod';
import type { ProviderName } from '../provider.ts';

/** Milliseconds that every answer of a provider takes, drawn evenly between the two. */
const rangeSchema = z
  .strictObject({ minMs: z.int().min(0), maxMs: z.int().min(0).max(60_000) })
  .refine(({ minMs, maxMs }) => minMs <= maxMs, 'minMs must not exceed maxMs');

/** A profile by name, or ranges by provider; providers left out answer at once. */
export const latencySchema = z.strictObject({
  profile: z.enum(['none', 'realistic']).optional(),
  stripe: rangeSchema.optional(),
  plaid: rangeSchema.optional(),
  twilio: rangeSchema.optional(),
  identity: rangeSchema.optional(),
});

type Ranges = Partial<Record<ProviderName, z.infer<typeof rangeSchema>>>;

/** What the real providers usually take, by experience and not by their documents. */
const realistic: Ranges = {
  stripe: { minMs: 150, maxMs: 400 },
  plaid: { minMs: 200, maxMs: 800 },
  twilio: { minMs: 80, maxMs: 200 },
};

export interface Latency {
  set(profile: z.infer<typeof latencySchema>): Ranges;
  current(): Ranges;
  sampleMs(provider: ProviderName): number;
}

export function createLatency(): Latency {
  let ranges: Ranges = {};
  return {
    set({ profile, ...own }) {
      ranges = { ...(profile === 'realistic' ? realistic : {}), ...own };
      return ranges;
    },
    current: () => ranges,
    sampleMs(provider) {
      const range = ranges[provider];
      return range ? range.minMs + Math.floor(Math.random() * (range.maxMs - range.minMs + 1)) : 0;
    },
  };
}
