/**
 * How many requests are let through: never more than `atMost` in any stretch of `perMs`, of which `burst` may go at
 * once. The others follow evenly, so that a burst and what follows it together stay within the limit.
 */
export interface Limit {
  atMost: number;
  perMs: number;
  burst: number;
}

/** One thing at a provider that has a limit of its own: an account, an endpoint of it, one Item at that endpoint. */
export interface Lane {
  /** `stripe:default`, `stripe:default:GET /v1/refunds`, … Names no secret: it is stored where processes share limits. */
  key: string;
  limit?: Limit;
  /** So many requests under way at once, over all processes. */
  atOnce?: number;
  /** How many turns an app that had its share leaves for others, so that they find one at once. */
  keep?: number;
}

/** A limit of which a fifth may go at once; of that, a fifth is kept for apps that ask little. */
export function perSecond(atMost: number): Pick<Lane, 'limit' | 'keep'> {
  const burst = Math.max(1, Math.floor(atMost / 5));
  return { limit: { atMost, perMs: 1_000, burst }, keep: burst > 1 ? Math.ceil(burst / 5) : 0 };
}

/** A limit per minute, two thirds of it at once: such calls come seldom, but several together. */
export function perMinute(atMost: number): Pick<Lane, 'limit'> {
  return { limit: { atMost, perMs: 60_000, burst: Math.ceil((atMost * 2) / 3) } };
}

/** How long until one more turn has grown, milliseconds. */
export function refillMs({ atMost, perMs, burst }: Limit): number {
  return perMs / Math.max(1, atMost - burst);
}
