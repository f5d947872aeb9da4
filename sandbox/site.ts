import Fastify, { type FastifyInstance, type FastifyServerOptions } from 'fastify';
import qs from 'qs';
import { pathOfAccount } from './accounts.ts';
import { registerControl, type Controls } from './control.ts';
import { watchCalls } from './faults/play.ts';
import type { Identity } from './identity/identity.ts';
import type { Provider, ProviderName } from './provider.ts';
import { createProviders, prefixes } from './providers.ts';
import { createSandboxClock } from './sandbox-clock.ts';
import { toManifest } from './world/manifest.ts';
import type { World } from './world/world.ts';

/** The emulated providers as one account of the company sees them, on one Fastify instance. */
export interface Site {
  app: FastifyInstance;
  providers: readonly Provider[];
  identity: Identity;
}

export interface SiteOptions extends Omit<Controls, 'providers' | 'manifest'> {
  /** Null for the default one. */
  account: string | null;
  clock: ReturnType<typeof createSandboxClock>;
  world: World;
  /** The sandbox's own address, known only once it listens. */
  url: () => string;
  issuer: () => string;
  names: readonly ProviderName[];
  /** Told after everything that may have changed something. */
  touched: () => void;
  server?: FastifyServerOptions['serverFactory'];
}

/** Makes an account's providers and their routes; it listens to nothing by itself. */
export function createSite({ account, names, touched, server, ...options }: SiteOptions): Site {
  const { clock, world, issuer, journal, faults, latency, limits } = options;
  const url = () => `${options.url()}${pathOfAccount(account)}`;
  const { providers, identity } = createProviders({ clock, world, url, issuer }, names);
  const app = createServer(server);
  app.addHook('onResponse', async ({ method }) => {
    if (method !== 'GET') touched();
  });
  for (const provider of providers) {
    app.register(
      async (scope) => {
        watchCalls(scope, { provider: provider.name, account, journal, faults, latency, limits });
        await provider.register(scope);
      },
      { prefix: prefixes[provider.name] },
    );
  }
  const controls = { ...options, providers, manifest: toManifest(world) };
  app.register(async (scope) => registerControl(scope, controls), { prefix: '/_sandbox' });
  return { app, providers, identity };
}

function createServer(serverFactory: FastifyServerOptions['serverFactory']): FastifyInstance {
  const app = Fastify({
    // Plaid's and Twilio's SDKs do not retry on a connection that the server closed while it was idle.
    keepAliveTimeout: 75_000,
    forceCloseConnections: true,
    bodyLimit: 4 * 1024 * 1024,
    routerOptions: {
      querystringParser: (query) => qs.parse(query, { arrayLimit: 100, depth: 8 }),
      maxParamLength: 500,
    },
    ...(serverFactory && { serverFactory }),
  });
  app.setNotFoundHandler((request, reply) => {
    const message = `This is Plaza's sandbox; nothing answers ${request.method} ${request.url}. GET /_sandbox lists its controls.`;
    reply.code(404).send({ error: { message } });
  });
  return app;
}
