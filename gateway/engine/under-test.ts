import { buildSubgraphSchema } from '@apollo/subgraph';
import { execute, parse, print } from 'graphql';
import { compose } from '#schema/compose.ts';
import { readAnswer, toBody } from '#gateway/upstream/answer.ts';
import type { Caller, Send } from '#gateway/upstream/send.ts';
import { createEngine, type EngineOptions } from './engine.ts';

/** A subgraph for a test: its SDL without the link to Federation, and its resolvers. */
export interface SubgraphUnderTest {
  sdl: string;
  resolvers?: object;
}

/** What makes an SDL one of Federation 2. */
export const link =
  'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@requires", "@provides",' +
  ' "@external", "@shareable", "@override", "@inaccessible", "@interfaceObject", "@tag"])\n';

export const nobody: Caller = { claims: null, requestId: 'test', startedMs: Date.now(), headers: {} };

/** An engine over subgraphs in this process, whose context is the caller, and what they were asked. */
export async function startEngine(
  subgraphs: Readonly<Record<string, SubgraphUnderTest>>,
  options: Partial<EngineOptions> = {},
) {
  const asked: { subgraph: string; query: string; variables: Record<string, unknown> }[] = [];
  const roads = new Map<string, Send>();
  for (const [name, { sdl, resolvers }] of Object.entries(subgraphs)) {
    const schema = buildSubgraphSchema([
      { typeDefs: parse(link + sdl), resolvers: (resolvers ?? {}) as never },
    ]);
    roads.set(name, async (fetch) => {
      const { operation, variables, caller } = fetch;
      const variableValues = JSON.parse(variables) as Record<string, unknown>;
      asked.push({ subgraph: name, query: print(operation.document), variables: variableValues });
      const result = await execute({
        schema,
        document: operation.document,
        variableValues,
        contextValue: caller,
      });
      // Over the wire, as from a subgraph elsewhere.
      const body = Buffer.from(JSON.stringify(result));
      return readAnswer(name, 200, toBody([body], body.length), [], fetch);
    });
  }
  const { supergraphSdl } = compose(
    Object.entries(subgraphs).map(([name, { sdl }]) => ({ name, sdl: link + sdl })),
  );
  const engine = await createEngine({ supergraphSdl, roads, ...options });
  return {
    asked,
    roads,
    engine,
    ask: (query: string, variables: Record<string, unknown> = {}) =>
      engine.answer({ query, variables }, nobody),
    [Symbol.asyncDispose]: () => engine.close(),
  };
}
