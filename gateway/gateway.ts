import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { scalars } from '#schema/scalars.ts';
import { subgraphNames } from '#schema/subgraphs.ts';
import { openDatabase } from '#storage/open.ts';
import { createSurvivors } from '#storage/survivors.ts';
import { readOrMakeKeys } from '#storage/keys-file.ts';
import { createVault, deriveKey, readKeyring } from '#storage/secrets.ts';
import {
  accountsOf,
  createSubgraphs,
  needsSandbox,
  startSandbox,
  type ProviderState,
  type Sandbox,
} from './assembly.ts';
import { lastGoodFile, type Config } from './config.ts';
import { createGraph } from './engine/choose.ts';
import { createLog } from './log.ts';
import { portTaken } from './ports.ts';
import { preflight } from './preflight.ts';
import { createAuthenticate } from './request/authenticate.ts';
import { trustedIssuer } from './request/issuer.ts';
import { createServer } from './server.ts';
import { startFollowing } from './supergraph/follow.ts';
import { plazaSource } from './supergraph/source.ts';
import { createIdentity } from './upstream/identity.ts';
import { createRoad } from './upstream/road.ts';
import { defaultPolicy, policyOf } from './upstream/settings.ts';

/** A running Plaza. */
export interface Plaza extends AsyncDisposable {
  /** `http://localhost:4000` */
  url: string;
  database: string;
  /** The sandbox of this process; null where none was needed. */
  sandbox: Sandbox | null;
  /** Those whose subgraphs run in this process. */
  providers: readonly ProviderState[];
  close(): Promise<void>;
}

/**
 * Starts Plaza: opens the database, starts the sandbox where a provider has no key, makes the subgraphs or the roads
 * to them, and serves the graph.
 *
 * @throws Error in one sentence with the cure, when something cannot start; whatever had started is closed again
 */
export async function startGateway(config: Config): Promise<Plaza> {
  const closers: (() => Promise<unknown>)[] = [];
  const close = async () => {
    for (const closer of closers.splice(0).toReversed()) await closer().catch(() => {});
  };
  try {
    await preflight(config);
    const log = createLog(config.logLevel);
    const db = await openDatabase({
      ...(config.databaseUrl && { url: config.databaseUrl }),
      folder: config.dataFolder && join(config.dataFolder, 'db'),
    });
    closers.push(() => db.close());
    const ring = readKeyring(config.keys ?? readOrMakeKeys(config.dataFolder));
    const vault = createVault(ring);

    const sandbox = (await needsSandbox(config)) ? await startSandbox(config) : null;
    if (sandbox) closers.push(() => sandbox.close());
    const issuer = trustedIssuer(config, sandbox?.issuer ?? null);
    const parts = { db, vault, macKey: deriveKey(ring, 'mac'), portKey: deriveKey(ring, 'ports'), log };
    const sandboxUrl = sandbox?.url ?? config.sandbox.url;
    const { handles, providers, stop } = await createSubgraphs(config, parts, sandboxUrl, issuer);
    closers.push(stop);

    const identity = await createIdentity(db, vault);
    const { deadlines, cors, apps, upstream } = config.file;
    const remote = { sign: identity.sign, deadlines };
    const roads = subgraphNames.flatMap((name) => {
      const policy = policyOf(upstream, name);
      const url = config.subgraphUrls[name];
      if (url !== null) return [createRoad({ ...remote, name, url, ours: true, policy })];
      const handle = handles[name];
      return handle ? [createRoad({ name, handle, deadlines, policy })] : [];
    });
    for (const { name, url } of config.file.subgraphs) {
      roads.push(createRoad({ ...remote, name, url, ours: false, policy: policyOf(upstream, name) }));
    }
    closers.push(() => Promise.all(roads.map((road) => road.close())));

    // A fetch within this process is never sent again.
    const ours = subgraphNames.filter((name) => config.subgraphUrls[name] !== null);
    const remoteNames = [...ours, ...config.file.subgraphs.map(({ name }) => name)];
    const known = {
      roads: new Map(roads.map(({ name, send }) => [name, send])),
      limits: config.file.limits,
      introspection: config.introspection,
      sendings: new Map(
        remoteNames.map((name) => [name, 1 + (policyOf(upstream, name).retries ?? defaultPolicy.retries)]),
      ),
      scalars,
      accounts: accountsOf(config),
      log,
    };
    const following = await startFollowing({
      source: plazaSource(config.file.subgraphs),
      create: (supergraphSdl) => createGraph(config, { ...known, supergraphSdl }),
      lastGood: lastGoodFile(config),
      log,
    });
    closers.push(() => following.close());
    const app = await createServer({
      serving: following.serving,
      authenticate: createAuthenticate({
        issuer,
        audience: config.audience,
        apps: apps ? new Map(Object.entries(apps)) : null,
        survivorOf: createSurvivors(db, {
          failed: (error) => log.error({ err: error }, 'merged persons cannot be followed'),
        }).of,
      }),
      introspection: config.introspection,
      corsOrigins: cors.origins,
      jwks: identity.jwks,
      checks: [{ name: 'database', run: () => db.query('select 1') }],
      detail: () => ({
        supergraph: following.state(),
        subgraphs: Object.fromEntries(roads.map(({ name, state }) => [name, state()])),
      }),
      log,
    });
    closers.push(() => app.close());
    await app.listen({ port: config.port, host: config.host }).catch((error: NodeJS.ErrnoException) => {
      throw error.code === 'EADDRINUSE' ? portTaken(config.port) : error;
    });
    const { port } = app.server.address() as AddressInfo;
    const url = `http://localhost:${port}`;
    return { url, database: db.description, sandbox, providers, close, [Symbol.asyncDispose]: close };
  } catch (error) {
    await close();
    throw error;
  }
}
