import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Logger } from 'pino';
import type { Graph } from '#gateway/engine/graph.ts';
import { startServing, type Serving } from './serving.ts';
import type { Source } from './source.ts';

/** What `/ready` tells of the supergraph. */
export interface SupergraphState {
  /** The first characters of the SHA-256 of what is served. */
  version: string;
  /** When it came to be served, RFC 3339. */
  since: string;
  /** Why what the source has now is not served; the last good one is. */
  refused?: { reason: string; at: string };
}

export interface Following {
  serving: Serving;
  state(): SupergraphState;
  /** Reads the source again, as when it has changed. Never throws: `state` says what came of it. */
  reload(): Promise<void>;
  close(): Promise<void>;
}

export interface FollowOptions {
  source: Source;
  create(supergraphSdl: string): Promise<Graph>;
  /** Where the last good supergraph is kept over a restart; null keeps it nowhere. */
  lastGood: string | null;
  log: Logger;
}

/**
 * Serves what a source has, now and whenever it changes. A supergraph that cannot be read, composed or served is
 * refused, and the last good one serves on; also at the start, when an earlier one left it.
 *
 * @throws Error why nothing can be served
 */
export async function startFollowing({ source, create, lastGood, log }: FollowOptions): Promise<Following> {
  let refused: SupergraphState['refused'];
  const refuse = (error: unknown): void => {
    refused = { reason: (error as Error).message, at: new Date().toISOString() };
    log.error({ source: source.name, err: error }, 'a supergraph is refused; the last good one serves on');
  };

  const serving = await startWithCurrent().catch(async (error: Error) => {
    const kept = readLastGood(lastGood);
    if (kept === null) throw error;
    refuse(error);
    return startServing(kept, { create, log });
  });
  let since = new Date().toISOString();
  if (!refused) writeLastGood(lastGood, serving.current.supergraphSdl);

  async function startWithCurrent(): Promise<Serving> {
    return startServing(await source.read(), { create, log });
  }

  let closed = false;
  let turn: Promise<void> = Promise.resolve();
  const reload = (): Promise<void> => {
    turn = turn.then(again);
    return turn;
  };
  async function again(): Promise<void> {
    if (closed) return;
    try {
      const sdl = await source.read();
      const changed = sdl !== serving.current.supergraphSdl;
      await serving.swap(sdl);
      refused = undefined;
      if (!changed) return;
      since = new Date().toISOString();
      writeLastGood(lastGood, sdl);
    } catch (error) {
      refuse(error);
    }
  }
  const unwatch = source.watch(() => void reload());

  return {
    serving,
    state: () => ({
      version: createHash('sha256').update(serving.current.supergraphSdl).digest('hex').slice(0, 12),
      since,
      ...(refused && { refused }),
    }),
    reload,
    close: async () => {
      closed = true;
      unwatch();
      await turn;
      await serving.close();
    },
  };
}

function readLastGood(file: string | null): string | null {
  try {
    return file && readFileSync(file, 'utf8');
  } catch {
    return null;
  }
}

/** Renamed into place, so that a killed process leaves no half of it. What cannot be written is done without. */
function writeLastGood(file: string | null, sdl: string): void {
  if (!file) return;
  try {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(`${file}.new`, sdl);
    renameSync(`${file}.new`, file);
  } catch {
    // The folder may be read-only; then a restart has none to fall back to.
  }
}
