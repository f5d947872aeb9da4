import Stripe from 'stripe';
import { createAgent } from '#subgraphs/kit/traffic/sockets.ts';
import type { StripeConfig } from './config.ts';

/** The official SDK, pointed at its configured host. It sends nothing twice by itself: whether to is decided in one place. */
export function createStripeSdk({ secretKey, account, host, policy }: StripeConfig): Stripe {
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
 * codes that it looks for are told by another name.
 */
function sendOnce(client: HttpClient): HttpClient {
  const send = client.makeRequest.bind(client);
  client.makeRequest = (...request) =>
    send(...request).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'ECONNRESET' && error.code !== 'EPIPE') throw error;
      throw Object.assign(new Error('the line was cut'), { code: 'LINE_CUT' });
    });
  return client;
}
