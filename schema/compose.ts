import { writeFileSync } from 'node:fs';
import { composeServices } from '@apollo/composition';
import { parse, printSchema } from 'graphql';
import { toFieldsPage } from './fields-page.ts';
import { readSubgraphSdl, subgraphNames } from './subgraphs.ts';

/** A subgraph as the composer takes it. `url` is only a label where the road to it is configured elsewhere. */
export interface ComposableSubgraph {
  name: string;
  sdl: string;
  url?: string;
}

export interface Composed {
  /** What the gateway runs. */
  supergraphSdl: string;
  /** What clients see. */
  apiSdl: string;
}

/**
 * Composes subgraphs into one supergraph (Federation 2).
 *
 * @param options `strict` counts hints of the kind INCONSISTENT_* as errors, since our shared types come verbatim from
 *   `common.graphql`; others may have reasons of their own
 * @throws Error with every composition error, one a line
 */
export function compose(
  subgraphs: readonly ComposableSubgraph[],
  { strict = true }: { strict?: boolean } = {},
): Composed {
  const result = composeServices(
    subgraphs.map(({ name, sdl, url }) => ({ name, url: url ?? `plaza:${name}`, typeDefs: parse(sdl) })),
  );
  const problems = [
    ...(result.errors ?? []).map((error) => error.message),
    ...(result.hints ?? [])
      .filter((hint) => strict && hint.definition.code.startsWith('INCONSISTENT_'))
      .map((hint) => `${hint.definition.code}: ${hint.message}`),
  ];
  if (problems.length > 0 || !result.supergraphSdl) {
    throw new Error(`The subgraphs do not compose:\n${problems.join('\n')}`);
  }
  return {
    supergraphSdl: result.supergraphSdl,
    apiSdl: `${printSchema(result.schema.toAPISchema().toGraphQLJSSchema())}\n`,
  };
}

if (import.meta.main) {
  const { supergraphSdl, apiSdl } = compose(
    subgraphNames.map((name) => ({ name, sdl: readSubgraphSdl(name) })),
  );
  writeFileSync(new URL('supergraph.graphql', import.meta.url), supergraphSdl);
  writeFileSync(new URL('api.graphql', import.meta.url), apiSdl);
  writeFileSync(new URL('../docs/fields.md', import.meta.url), toFieldsPage(subgraphNames));
  console.log(
    `composed ${subgraphNames.join(', ')} into schema/supergraph.graphql and schema/api.graphql; docs/fields.md shows them`,
  );
}
