import type { IncomingMessage } from 'node:http';
import Stripe from 'stripe';
import { createAgent } from '#subgraphs/kit/traffic/sockets.ts';
import type { StripeConfig } from './config.ts';

export type StripeSdk = Stripe;

/** The official SDK, pointed at its configured host. It sends nothing twice by itself: whether to is decided in one place. */
export function createStripeSdk({ secretKey, account, host, policy }: StripeConfig): StripeSdk {
  const { protocol, hostname, port } = new URL(host);
  return new Stripe(secretKey, {
    protocol: protocol === 'http:' ? 'http' : 'https',
    host: hostname,
    ...(port && { port }),
    httpClient: sendOnce(Stripe.createNodeHttpClient(createAgent(host, policy.sockets))),
    telemetry: false,
    maxNetworkRetries: 0,
    ...(account && { stripeAccount: account }),
  });
}

type HttpClient = ReturnType<typeof Stripe.createNodeHttpClient>;

/**
 * On a line that was cut the SDK sends once more whatever its settings say, unless it does not know the error: so the
 * codes that it looks for are told by another name. And its time limit is one of silence: an answer that drips is cut off
 * here, so that it does not keep its connection.
 */
function sendOnce(client: HttpClient): HttpClient {
  const send = client.makeRequest.bind(client);
  client.makeRequest = async (...request) => {
    const untilMs = Date.now() + request[7];
    try {
      const response = await send(...request);
      const body = response.getRawResponse() as IncomingMessage;
      const timer = setTimeout(() => body.destroy(), untilMs - Date.now());
      body.once('close', () => clearTimeout(timer));
      return response;
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code !== 'ECONNRESET' && code !== 'EPIPE') throw error;
      throw Object.assign(new Error('the line was cut'), { code: 'LINE_CUT' });
    }
  };
  return client;
}
