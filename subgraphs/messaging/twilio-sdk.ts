import { AsyncLocalStorage } from 'node:async_hooks';
import http from 'node:http';
import type { Twilio } from 'twilio';
import type RequestClient from 'twilio/lib/base/RequestClient.js';
import type { TwilioConfig } from './config.ts';

/** The official SDK, loaded at the first call, and how one of its calls is given up. */
export interface TwilioSdk {
  /** Runs a call; the SDK takes no signal itself, so its HTTP client finds it here. */
  run<T>(signal: AbortSignal, call: (twilio: Twilio) => Promise<T>): Promise<T>;
  /** The code is loaded; to be awaited before a call's time is taken. */
  ready(): Promise<unknown>;
}

/** The official SDK, pointed at its configured host. It never retries by itself. */
export function createTwilioSdk(config: TwilioConfig): TwilioSdk {
  const signals = new AsyncLocalStorage<AbortSignal>();
  let sdk: Promise<Twilio> | undefined;
  const ready = () => (sdk ??= load(config, signals));
  return {
    ready,
    run: async (signal, call) => {
      const twilio = await ready();
      return signals.run(signal, () => call(twilio));
    },
  };
}

async function load(
  { accountSid, username, password, host }: TwilioConfig,
  signals: AsyncLocalStorage<AbortSignal>,
): Promise<Twilio> {
  const { default: twilio } = await import('twilio');

  /** The SDK has no base URL: the product in the host name becomes the first part of the path. */
  class Client extends twilio.RequestClient {
    override async request<Data>(options: RequestClient.RequestOptions<Data>) {
      const { hostname, pathname, search } = new URL(options.uri);
      const uri = host ? `${host}/${hostname.split('.')[0]}${pathname}${search}` : options.uri;
      const response = await super.request<Data>({ ...options, uri });
      return Object.assign(response, { body: withDates(response.body) });
    }
  }

  const httpClient = new Client({ keepAlive: true });
  httpClient.axios.defaults.httpAgent = new http.Agent({ keepAlive: true });
  httpClient.axios.interceptors.request.use((request) => {
    const signal = signals.getStore();
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
