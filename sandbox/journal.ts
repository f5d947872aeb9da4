import type { ProviderName } from './provider.ts';

/** One request that reached an emulated provider. Query strings, bodies and keys are never kept. */
export interface Call {
  /** 1 for the first call ever; never used twice, not even after `clear`. */
  seq: number;
  /** Wall time of arrival, milliseconds since the epoch. */
  at: number;
  provider: ProviderName;
  /** The company's account that was asked, by its name; null for the default one. */
  account: string | null;
  method: string;
  /** The route's template, e.g. `/v1/payment_intents/:id`; `(unknown)` where no route matched. */
  route: string;
  path: string;
  /** The header `x-plaza-op`, by which a caller may name the operation it works for. */
  op: string | null;
  /** Null while unanswered, and for ever where the connection was cut first. */
  status: number | null;
  ms: number | null;
  /** A fault was played on this call. */
  faulted: boolean;
}

export interface CallCounts {
  total: number;
  byProvider: Partial<Record<ProviderName, number>>;
  /** By `stripe POST /v1/refunds`. */
  byRoute: Record<string, number>;
}

export interface Journal {
  /** Notes an arrival; the caller fills `status` and `ms` in the returned call when it is answered. */
  arrive(call: Omit<Call, 'seq' | 'status' | 'ms' | 'faulted'>): Call;
  /** The latest calls, oldest first, at most `KEPT_CALLS`. @param since only calls with a greater `seq` */
  calls(filter?: { since?: number; provider?: ProviderName }): Call[];
  /** Exact since the last `clear`, also where old calls have fallen out of the ring. */
  counts(): CallCounts;
  clear(): void;
}

export const KEPT_CALLS = 10_000;

export function createJournal(): Journal {
  let seq = 0;
  let ring: Call[] = [];
  let counts = noCounts();
  return {
    arrive(arrival) {
      const call: Call = { seq: ++seq, ...arrival, status: null, ms: null, faulted: false };
      ring.push(call);
      if (ring.length >= KEPT_CALLS * 2) ring = ring.slice(-KEPT_CALLS);
      addTo(counts, call);
      return call;
    },
    calls: ({ since = 0, provider } = {}) =>
      ring.slice(-KEPT_CALLS).filter((call) => call.seq > since && (!provider || call.provider === provider)),
    counts: () => structuredClone(counts),
    clear() {
      ring = [];
      counts = noCounts();
    },
  };
}

/** The counts of some calls only, e.g. of those since a `seq`. */
export function countCalls(calls: readonly Call[]): CallCounts {
  const counts = noCounts();
  for (const call of calls) addTo(counts, call);
  return counts;
}

function noCounts(): CallCounts {
  return { total: 0, byProvider: {}, byRoute: {} };
}

function addTo(counts: CallCounts, { provider, method, route }: Call): void {
  const name = `${provider} ${method} ${route}`;
  counts.total += 1;
  counts.byProvider[provider] = (counts.byProvider[provider] ?? 0) + 1;
  counts.byRoute[name] = (counts.byRoute[name] ?? 0) + 1;
}
