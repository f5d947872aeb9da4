import type { AddressInfo } from 'node:net';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { Config } from './config.ts';
import { createGraph } from './engine/choose.ts';
import type { Graph } from './engine/graph.ts';
import { readSubgraphUrls } from './engine/joins.ts';
import { createLog } from './log.ts';
import { portTaken } from './ports.ts';
import { createServer } from './server.ts';
import { startFollowing } from './supergraph/follow.ts';
import { createRoads } from './supergraph/roads.ts';
import { fileSource, urlSource, type Source } from './supergraph/source.ts';
import { readSubgraphFlag, subgraphSource } from './supergraph/subgraph-source.ts';

/** What the command line says: a composed supergraph, or the subgraphs to compose. */
export interface StandaloneFlags {
  /** A file, or an http(s) address. */
  supergraph?: string | undefined;
  /** `name=url` or `name=url=schema file`; beside a supergraph, `name=url` says where a subgraph of it is. */
  subgraphs: readonly string[];
}

export interface Standalone extends AsyncDisposable {
  url: string;
  subgraphs: readonly string[];
  close(): Promise<void>;
}

/**
 * Serves any Federation 2 supergraph over its HTTP subgraphs: no database, no sandbox, no tokens. Access control is off.
 *
 * @throws Error in one sentence with the cure
 */
export async function startStandalone(config: Config, flags: StandaloneFlags): Promise<Standalone> {
  const log = createLog(config.logLevel);
  const { deadlines, upstream, limits, cors } = config.file;
  const addresses = flags.supergraph ? readAddresses(flags.subgraphs) : new Map<string, string>();
  const roads = createRoads({ deadlines, upstream });

  const create = async (supergraphSdl: string): Promise<Graph> => {
    const urls = new Map(
      [...readSubgraphUrls(supergraphSdl)].map(([name, url]) => [name, addresses.get(name) ?? url]),
    );
    const leased = roads.lease(urls);
    try {
      const { introspection } = config;
      const graph = await createGraph(config, {
        supergraphSdl,
        roads: leased.sends,
        limits,
        introspection,
        scalars: {},
        open: true,
        log,
      });
      return { ...graph, close: () => graph.close().finally(leased.release) };
    } catch (error) {
      leased.release();
      throw error;
    }
  };

  const following = await startFollowing({
    source: toSource(flags, config.dataFolder, log),
    create,
    lastGood: config.dataFolder && join(config.dataFolder, 'gateway', `${keyOf(flags)}.graphql`),
    log,
  });
  const app = await createServer({
    serving: following.serving,
    authenticate: null,
    introspection: config.introspection,
    corsOrigins: cors.origins,
    jwks: null,
    checks: [],
    detail: () => ({ supergraph: following.state(), subgraphs: roads.states() }),
    log,
  });
  const close = async () => {
    await app.close();
    await following.close();
    await roads.close();
  };
  try {
    await app.listen({ port: config.port, host: config.host });
  } catch (error) {
    await close();
    throw (error as NodeJS.ErrnoException).code === 'EADDRINUSE' ? portTaken(config.port) : error;
  }
  const { port } = app.server.address() as AddressInfo;
  const url = `http://localhost:${port}`;
  return { url, subgraphs: Object.keys(roads.states()), close, [Symbol.asyncDispose]: close };
}

function toSource(
  { supergraph, subgraphs }: StandaloneFlags,
  folder: string | null,
  log: ReturnType<typeof createLog>,
): Source {
  if (!supergraph)
    return subgraphSource(
      subgraphs.map(readSubgraphFlag),
      folder && join(folder, 'gateway', 'subgraphs'),
      log,
    );
  return /^https?:/.test(supergraph) ? urlSource(supergraph) : fileSource(supergraph);
}

/** @throws Error where a flag names a schema: the supergraph has it already */
function readAddresses(flags: readonly string[]): Map<string, string> {
  return new Map(
    flags.map(readSubgraphFlag).map(({ name, url, schema }) => {
      if (schema)
        throw new Error(
          `--subgraph ${name} names a schema, which --supergraph has already: leave one of them out.`,
        );
      return [name, url];
    }),
  );
}

function keyOf(flags: StandaloneFlags): string {
  return createHash('sha256').update(JSON.stringify(flags)).digest('hex').slice(0, 16);
}

/** What a newcomer reads after the start. */
export function standaloneReport({ url, subgraphs }: Standalone): string {
  return [
    '',
    '  Plaza serves a supergraph of yours. Access control is off: whoever reaches it may ask everything.',
    '',
    `  Graph      ${url}/graphql`,
    `  Schema     ${url}/schema.graphql`,
    `  State      ${url}/ready`,
    `  Subgraphs  ${subgraphs.join(', ')}`,
    '',
    `  curl -s ${url}/graphql -H 'content-type: application/json' -d '{"query":"{ __typename }"}'`,
    '',
  ].join('\n');
}
