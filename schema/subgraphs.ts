import { readFileSync } from 'node:fs';

/** The names of our own subgraphs, in the order in which they are composed. */
export const subgraphNames = ['people', 'payments', 'banking', 'messaging', 'links'] as const;

export type SubgraphName = (typeof subgraphNames)[number];

/** One subgraph's whole SDL: its own file and the shared types of `common.graphql`, verbatim. */
export function readSubgraphSdl(name: SubgraphName): string {
  return `${readSchemaFile(`${name}.graphql`)}\n${readSchemaFile('common.graphql')}`;
}

/** The composed supergraph of our own, as committed. */
export function readSupergraphSdl(): string {
  return readSchemaFile('supergraph.graphql');
}

/** The same as clients see it. */
export function readApiSdl(): string {
  return readSchemaFile('api.graphql');
}

function readSchemaFile(file: string): string {
  return readFileSync(new URL(file, import.meta.url), 'utf8');
}
