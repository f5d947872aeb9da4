import { readFileSync } from 'node:fs';
import { compose, type Composed } from '#schema/compose.ts';
import { readApiSdl, readSubgraphSdl, readSupergraphSdl, subgraphNames } from '#schema/subgraphs.ts';

/**
 * The supergraph: as committed, or, with further subgraphs, composed anew at start.
 *
 * @param further `schema` is the path of each one's SDL
 * @throws Error naming the file that cannot be read, or why the subgraphs do not compose
 */
export function readSchemas(further: readonly { name: string; schema: string }[]): Composed {
  if (further.length === 0) return { supergraphSdl: readSupergraphSdl(), apiSdl: readApiSdl() };
  return compose([
    ...subgraphNames.map((name) => ({ name, sdl: readSubgraphSdl(name) })),
    ...further.map(({ name, schema }) => ({ name, sdl: readSdl(name, schema) })),
  ]);
}

function readSdl(name: string, path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    throw new Error(
      `The schema of the subgraph ${name} cannot be read at ${path}: correct "schema" in the configuration.`,
      {
        cause: error,
      },
    );
  }
}
