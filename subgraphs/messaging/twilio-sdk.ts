import { AsyncLocalStorage } from 'node:async_hooks';
import type { Twilio } from 'twilio';
import type RequestClient from 'twilio/lib/base/RequestClient.js';
import type { AskOptions } from '#subgraphs/kit/call.ts';
import { createAgent } from '#subgraphs/kit/traffic/sockets.ts';
import type { TwilioConfig } from './config.ts';

/** One call to Twilio by the official SDK. */
export type TwilioCall = <T>(
  operation: string,
  run: (twilio: Twilio) => Promise<T>,
  options?: AskOptions,
) => Promise<T>;

/** The official SDK, loaded at the first call, and how one of its calls is given up. */
export interface TwilioSdk {
  /**
   * Runs a call; the SDK takes no signal itself, so its HTTP client finds it here. An answer's Retry-After, which the
   * SDK's error leaves out, is `retryAfter` on it.
   */
  run<T>(signal: AbortSignal, call: (twilio: Twilio) => Promise<T>): Promise<T>;
  /** The code is loaded; to be awaited before a call's time is taken. */
  ready(): Promise<unknown>;
  /** What time it is at Twilio, by the last answer that said so, milliseconds; null before one did. */
  nowMs(): number | null;
}

/** What one call of the SDK and its HTTP client tell each other. */
interface Sending {
  signal: AbortSignal;
  retryAfter?: string;
}

/** How far Twilio's clock is ahead of ours, milliseconds; null while no answer has told. */
interface Clock {
  aheadMs: number | null;
}

/** The official SDK, pointed at its configured host. It never retries by itself. */
export function createTwilioSdk(config: TwilioConfig): TwilioSdk {
  const sending = new AsyncLocalStorage<Sending>();
  let sdk: Promise<Twilio> | undefined;
  const clock: Clock = { aheadMs: null };
  const ready = () => (sdk ??= load(config, sending, clock));
  return {
    ready,
    nowMs: () => (clock.aheadMs === null ? null : Date.now() + clock.aheadMs),
    run: async (signal, call) => {
      const twilio = await ready();
      const current: Sending = { signal };
      return sending
        .run(current, () => call(twilio))
        .catch((error: Error) => {
          throw Object.assign(error, { retryAfter: current.retryAfter });
        });
    },
  };
}

async function load(
  { accountSid, username, password, host, policy }: TwilioConfig,
  sending: AsyncLocalStorage<Sending>,
  clock: Clock,
): Promise<Twilio> {
  const { default: twilio } = await import('twilio');

  /** The SDK has no base URL: the product in the host name becomes the first part of the path. */
  class Client extends twilio.RequestClient {
    override async request<Data>(options: RequestClient.RequestOptions<Data>) {
      const { hostname, pathname, search } = new URL(options.uri);
      const uri = host ? `${host}/${hostname.split('.')[0]}${pathname}${search}` : options.uri;
      const response = await super.request<Data>({ ...options, uri });
      const current = sending.getStore();
      const { 'retry-after': retryAfter, date } = response.headers as Record<string, string | undefined>;
      const atMs = Date.parse(date ?? '');
      if (!Number.isNaN(atMs)) clock.aheadMs = atMs - Date.now();
      if (current && retryAfter !== undefined) current.retryAfter = retryAfter;
      return Object.assign(response, { body: withDates(response.body) });
    }
  }

  const httpClient = new Client({ keepAlive: true });
  // Both of the SDK's own agents are replaced: that for HTTPS would obey HTTP_PROXY.
  const agent = createAgent(host ?? 'https:', policy.sockets);
  Object.assign(httpClient.axios.defaults, { httpAgent: agent, httpsAgent: agent });
  httpClient.axios.interceptors.request.use((request) => {
    const signal = sending.getStore()?.signal;
    return signal ? Object.assign(request, { signal, timeout: 0 }) : request;
  });
  return twilio(username, password, { accountSid, httpClient, autoRetry: false });
}

/** The SDK takes a date that is left out for "now"; an explicit null stays null. */
function withDates(body: unknown): unknown {
  if (!body || typeof body !== 'object') return body;
  const page = body as { messages?: unknown };
  if (Array.isArray(page.messages)) return { ...body, messages: page.messages.map(withDates) };
  return 'sid' in body ? { date_sent: null, date_created: null, date_updated: null, ...body } : body;
}
