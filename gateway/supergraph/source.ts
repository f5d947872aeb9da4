import { readFileSync } from 'node:fs';
import { request } from 'undici';
import { compose } from '#schema/compose.ts';
import { readSubgraphSdl, readSupergraphSdl, subgraphNames } from '#schema/subgraphs.ts';
import { createFileWatch } from './file-watch.ts';

/** Where a supergraph comes from, and how one learns that it has changed. */
export interface Source {
  /** Names it in messages. */
  readonly name: string;
  /** @throws Error in one sentence: what cannot be read, or why the subgraphs do not compose */
  read(): Promise<string>;
  /** @returns stops watching */
  watch(changed: () => void): () => void;
}

/** How often addresses are asked, milliseconds. */
const URL_MS = 10_000;

/** A composed supergraph in a file. */
export function fileSource(path: string): Source {
  const { mark, watch } = createFileWatch([path]);
  return {
    name: path,
    read: async () => {
      mark();
      return readText(path, `The supergraph cannot be read at ${path}`);
    },
    watch,
  };
}

/** A composed supergraph behind an address; it is asked for again every 10 s. */
export function urlSource(url: string): Source {
  return {
    name: url,
    read: async () => {
      const response = await request(url, {
        headers: { accept: 'text/plain, application/graphql, */*' },
        signal: AbortSignal.timeout(5_000),
      }).catch((error: Error) => {
        throw new Error(`The supergraph cannot be fetched from ${url}: ${error.message}.`, { cause: error });
      });
      const text = await response.body.text();
      if (response.statusCode !== 200)
        throw new Error(`The supergraph cannot be fetched from ${url}: it answered ${response.statusCode}.`);
      return text;
    },
    watch: (changed) => {
      const timer = setInterval(changed, URL_MS).unref();
      return () => clearInterval(timer);
    },
  };
}

/** Plaza's own subgraphs as they are committed; with a partner's beside them, composed anew. */
export function plazaSource(further: readonly { name: string; schema: string }[]): Source {
  const { mark, watch } = createFileWatch(further.map(({ schema }) => schema));
  return {
    name: 'the subgraphs of the configuration',
    read: async () => {
      mark();
      if (further.length === 0) return readSupergraphSdl();
      return compose([
        ...subgraphNames.map((name) => ({ name, sdl: readSubgraphSdl(name) })),
        ...further.map(({ name, schema }) => ({ name, sdl: readSchema(name, schema) })),
      ]).supergraphSdl;
    },
    watch,
  };
}

/** @throws Error naming the file */
export function readSchema(name: string, path: string): string {
  return readText(path, `The schema of the subgraph ${name} cannot be read at ${path}`);
}

function readText(path: string, problem: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    throw new Error(`${problem}: correct the path.`, { cause: error });
  }
}
