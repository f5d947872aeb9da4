import type { GatewayInterface } from '@apollo/server-gateway-interface';
import type { Logger } from 'pino';
import type { Graph } from '#gateway/engine/graph.ts';
import type { Context } from '#gateway/context.ts';

/** The supergraph that is served now, and how another one takes its place. */
export interface Serving {
  /** For Apollo Server. */
  readonly gateway: GatewayInterface;
  readonly current: Graph;
  /** Holds a graph for one request: it is not closed before `release`. */
  acquire(): Graph;
  release(graph: Graph): void;
  /**
   * Makes a graph of the supergraph, plans the hottest operations on it, and serves it from then on. Requests in flight
   * finish on the one they began with. One at a time; a text that is served already changes nothing.
   *
   * @throws Error why it is refused; the one before serves on
   */
  swap(supergraphSdl: string): Promise<void>;
  close(): Promise<void>;
}

export interface ServingOptions {
  create(supergraphSdl: string): Promise<Graph>;
  log: Logger;
}

/** How many operations are planned before a new supergraph is served, and how long that may take, milliseconds. */
const WARM = 200;
const WARM_MS = 3_000;

/** @throws Error where the first supergraph cannot be served */
export async function startServing(supergraphSdl: string, { create, log }: ServingOptions): Promise<Serving> {
  let current = await create(supergraphSdl);
  const listeners = new Set<
    (schemas: Parameters<Parameters<GatewayInterface['onSchemaLoadOrUpdate']>[0]>[0]) => void
  >();
  const inFlight = new Map<Graph, number>();
  let turn: Promise<unknown> = Promise.resolve();

  const retire = async (graph: Graph): Promise<void> => {
    if (graph === current || inFlight.get(graph)) return;
    inFlight.delete(graph);
    await graph.close();
  };

  const swap = async (sdl: string): Promise<void> => {
    if (sdl === current.supergraphSdl) return;
    const startedMs = Date.now();
    const next = await create(sdl);
    const hottest = await current.hottest(WARM);
    await Promise.race([next.warm(hottest), pause(WARM_MS)]);
    const before = current;
    current = next;
    for (const listener of listeners) listener(schemasOf(next));
    log.info({ ms: Date.now() - startedMs, warmed: hottest.length }, 'a new supergraph is served');
    await retire(before);
  };

  return {
    gateway: {
      load: async () => {
        for (const listener of listeners) listener(schemasOf(current));
        return {
          executor: (request) => {
            const context = request.context as Context;
            if (!context.execute) throw new Error('an operation was to run that was not prepared');
            return context.execute(request, context);
          },
        };
      },
      stop: async () => {},
      onSchemaLoadOrUpdate: (listener) => {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
    },
    get current() {
      return current;
    },
    acquire: () => {
      inFlight.set(current, (inFlight.get(current) ?? 0) + 1);
      return current;
    },
    release: (graph) => {
      inFlight.set(graph, (inFlight.get(graph) ?? 1) - 1);
      void retire(graph);
    },
    swap: (sdl) => {
      const swapped = turn.then(() => swap(sdl));
      turn = swapped.catch(() => {});
      return swapped;
    },
    close: async () => {
      await turn;
      await current.close();
    },
  };
}

function schemasOf({ apiSchema, supergraphSdl }: Graph) {
  return { apiSchema, coreSupergraphSdl: supergraphSdl };
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms).unref());
}
