import type { PlaidApi } from 'plaid';
import { createAgent } from '#subgraphs/kit/traffic/sockets.ts';
import type { PlaidConfig } from './config.ts';

/** The official SDK, loaded at the first call: importing it costs a quarter of a second and 50 MB. */
export type PlaidSdk = () => Promise<PlaidApi>;

/** The official SDK, pointed at its configured host. It never retries by itself. */
export function createPlaidSdk(config: PlaidConfig): PlaidSdk {
  let sdk: Promise<PlaidApi> | undefined;
  return () => (sdk ??= load(config));
}

async function load({ host, clientId, secret, policy }: PlaidConfig): Promise<PlaidApi> {
  const { Configuration, PlaidApi } = await import('plaid');
  const headers = { 'PLAID-CLIENT-ID': clientId, 'PLAID-SECRET': secret, 'Plaid-Version': '2020-09-14' };
  const agent = createAgent(host, policy.sockets);
  return new PlaidApi(
    new Configuration({
      basePath: host,
      baseOptions: {
        headers,
        ...(host.startsWith('http:') ? { httpAgent: agent } : { httpsAgent: agent }),
        proxy: false,
        maxRedirects: 0,
      },
    }),
  );
}
