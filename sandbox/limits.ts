import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { ProviderName } from './provider.ts';

/** The body of `POST /_sandbox/limits`. */
export const limitsSchema = z.strictObject({ published: z.boolean() });

/** A request beyond a limit, as its provider refuses it. */
export interface Excess {
  body: object;
  headers: Record<string, string>;
}

/** Whose limits they are: each account of a provider has its own. */
interface Account {
  provider: ProviderName;
  /** Null for the default one. */
  account: string | null;
}

/** The providers' published rate limits, kept where they are switched on: no more in any stretch of a second or a minute. */
export interface Limits {
  set(settings: z.infer<typeof limitsSchema>): z.infer<typeof limitsSchema>;
  current(): z.infer<typeof limitsSchema>;
  /** Counts a request, unless it is one too many. */
  take(whom: Account, request: FastifyRequest): Excess | null;
  /** It was answered, or its caller went away. */
  over(whom: Account, request: FastifyRequest): void;
}

/** How many requests within how many milliseconds, and whose. */
interface Rule {
  key: string;
  atMost: number;
  perMs: number;
  excess: Excess;
}

/** Twilio names no number; with more at once than this it refuses. */
const TWILIO_AT_ONCE = 20;

/** Plaid's sandbox: requests per minute for one Item and for the client. */
const plaidPerMinute: Record<string, readonly [item: number, client: number]> = {
  '/accounts/get': [100, 5_000],
  '/accounts/balance/get': [25, 100],
  '/auth/get': [100, 500],
  '/identity/get': [15, 2_000],
  '/item/get': [15, 5_000],
  '/item/remove': [30, 2_000],
  '/transactions/sync': [50, 2_500],
  '/institutions/get_by_id': [Infinity, 400],
};

export function createLimits(): Limits {
  let published = false;
  const arrivals = new Map<string, number[]>();
  const underWay = new Map<FastifyRequest, string | null>();

  const isBeyond = ({ key, atMost, perMs }: Rule, nowMs: number): boolean => {
    const recent = (arrivals.get(key) ?? []).filter((at) => nowMs - at < perMs);
    arrivals.set(key, recent);
    return recent.length >= atMost;
  };

  return {
    set(settings) {
      ({ published } = settings);
      arrivals.clear();
      return { published };
    },
    current: () => ({ published }),
    take({ provider, account }, request) {
      if (!published) return null;
      if (provider === 'twilio') {
        const own = [...underWay.values()].filter((each) => each === account);
        if (own.length >= TWILIO_AT_ONCE) return { body: twilioBody, headers: {} };
        underWay.set(request, account);
        return null;
      }
      const nowMs = performance.now();
      const rules =
        provider === 'stripe' ? stripeRules(request) : provider === 'plaid' ? plaidRules(request) : [];
      const keyed = rules.map((rule) => ({ ...rule, key: `${account ?? ''} ${rule.key}` }));
      const beyond = keyed.find((rule) => isBeyond(rule, nowMs));
      if (beyond) return beyond.excess;
      for (const { key } of keyed) arrivals.get(key)!.push(nowMs);
      return null;
    },
    over: ({ provider }, request) => void (provider === 'twilio' && underWay.delete(request)),
  };
}

/** A test account: 25 requests per second to it and to each endpoint, 20 to search. */
function stripeRules(request: FastifyRequest): Rule[] {
  const route = request.routeOptions.url ?? '';
  const rule = (key: string, atMost: number, reason: string): Rule => ({
    key: `stripe ${key}`,
    atMost,
    perMs: 1_000,
    excess: { body: stripeBody, headers: { 'stripe-rate-limited-reason': reason } },
  });
  return [
    rule('account', 25, 'global-rate'),
    rule(`${request.method} ${route}`, route.endsWith('/search') ? 20 : 25, 'endpoint-rate'),
  ];
}

function plaidRules(request: FastifyRequest): Rule[] {
  const path = request.url.split('?', 1)[0]!.replace(/^\/plaid/, '');
  const limits = plaidPerMinute[path];
  if (!limits) return [];
  const { access_token: item } = (request.body ?? {}) as { access_token?: string };
  const rule = (key: string, atMost: number): Rule => ({
    key: `plaid ${path} ${key}`,
    atMost,
    perMs: 60_000,
    excess: { body: plaidBody(path), headers: {} },
  });
  return [rule('client', limits[1]), ...(item ? [rule(item, limits[0])] : [])];
}

const stripeBody = {
  error: {
    type: 'invalid_request_error',
    code: 'rate_limit',
    message: 'Request rate limit exceeded. Please slow down and try again.',
    doc_url: 'https://stripe.com/docs/error-codes/rate-limit',
  },
};

/** Its codes name the endpoint, and do not tell an Item's limit from the client's. */
function plaidBody(path: string): object {
  return {
    error_type: 'RATE_LIMIT_EXCEEDED',
    error_code:
      path === '/accounts/get'
        ? 'ACCOUNTS_LIMIT'
        : `${path.slice(1).replaceAll('/', '_').toUpperCase()}_LIMIT`,
    error_message: 'rate limit exceeded for attempts to access this item. please try again later',
    error_code_reason: null,
    display_message: null,
    documentation_url: 'https://plaid.com/docs/errors/rate-limit-exceeded/',
    request_id: 'sandboxlimited0',
    suggested_action: null,
  };
}

const twilioBody = {
  code: 20429,
  message: 'Too Many Requests',
  more_info: 'https://www.twilio.com/docs/errors/20429',
  status: 429,
};
