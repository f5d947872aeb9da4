import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { request } from 'undici';
import { compose } from '#schema/compose.ts';
import type { Logger } from 'pino';
import { createFileWatch } from './file-watch.ts';
import { readSchema, type Source } from './source.ts';

/** A subgraph of the command line: `name=url`, or `name=url=schema file`. */
export interface NamedSubgraph {
  name: string;
  url: string;
  /** The path of its SDL; where it is left out the subgraph is asked for it (`_service { sdl }`). */
  schema: string | null;
}

/** How soon a subgraph is asked again that did not give its schema, milliseconds. */
const ASK_AGAIN_MS = 5_000;

/** @throws Error saying what the flag takes */
export function readSubgraphFlag(flag: string): NamedSubgraph {
  const [, name, url, schema] = /^([\w-]+)=(https?:\/\/[^=]+(?:=[^=]*&[^=]*)*?)(?:=(.+))?$/.exec(flag) ?? [];
  if (!name || !url || !URL.canParse(url)) {
    throw new Error(
      `--subgraph takes name=url or name=url=schema-file, e.g. users=http://localhost:4001/graphql; got ${flag}.`,
    );
  }
  return { name, url, schema: schema ?? null };
}

/**
 * Subgraphs that are composed here. One that is down gives no schema: the one that it gave last counts, and without
 * one the rest is served until it comes.
 *
 * @param folder where schemas that subgraphs gave are kept; null keeps none
 */
export function subgraphSource(
  subgraphs: readonly NamedSubgraph[],
  folder: string | null,
  log: Pick<Logger, 'warn'>,
): Source {
  let missing: readonly string[] = [];
  const files = createFileWatch(subgraphs.flatMap(({ schema }) => schema ?? []));
  return {
    name: subgraphs.map(({ name }) => name).join(', '),
    read: async () => {
      files.mark();
      const read = await Promise.all(
        subgraphs.map(async ({ name, url, schema }) => {
          const sdl = schema === null ? await askedOrKept(name, url) : readSchema(name, schema);
          return sdl === null ? [] : [{ name, url, sdl }];
        }),
      );
      const known = read.flat();
      missing = subgraphs.map(({ name }) => name).filter((name) => !known.some((one) => one.name === name));
      if (known.length === 0)
        throw new Error(`No subgraph gave its schema: start ${missing.join(', ')} first.`);
      return compose(known, { strict: false }).supergraphSdl;
    },
    watch: (changed) => {
      const unwatch = files.watch(changed);
      const timer = setInterval(() => missing.length > 0 && changed(), ASK_AGAIN_MS).unref();
      return () => {
        unwatch();
        clearInterval(timer);
      };
    },
  };

  async function askedOrKept(name: string, url: string): Promise<string | null> {
    const file = folder && join(folder, `${name}.graphql`);
    try {
      const sdl = await askSchema(url);
      if (file) {
        mkdirSync(folder, { recursive: true });
        writeFileSync(file, sdl);
      }
      return sdl;
    } catch (error) {
      const kept = file ? readKept(file) : null;
      log.warn({ subgraph: name, err: error, kept: kept !== null }, 'a subgraph gave no schema');
      return kept;
    }
  }
}

async function askSchema(url: string): Promise<string> {
  const { statusCode, body } = await request(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json' },
    body: JSON.stringify({ query: '{ _service { sdl } }' }),
    signal: AbortSignal.timeout(3_000),
  });
  const answer = (await body.json()) as { data?: { _service?: { sdl?: unknown } } };
  const sdl = answer.data?._service?.sdl;
  if (typeof sdl !== 'string') throw new Error(`it answered ${statusCode} without _service { sdl }`);
  return sdl;
}

function readKept(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return null;
  }
}
