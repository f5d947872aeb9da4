import { GraphQLError } from 'graphql';
import type { PlannerName } from './choose-planner.ts';
import { createEngine } from './engine.ts';
import type { Graph, GraphOptions } from './graph.ts';
import { asData } from './written.ts';

/** A supergraph on our own engine. @throws Error for a supergraph that is not served */
export async function createPlazaGraph(options: GraphOptions & { planner?: PlannerName }): Promise<Graph> {
  const engine = await createEngine(options);
  return {
    supergraphSdl: options.supergraphSdl,
    apiSchema: engine.supergraph.apiSchema,
    admit: engine.door.admit,
    prepare: async (request) => {
      const prepared = await engine.prepare(request);
      return async (_request, caller) => {
        const { written, data, errors, calls } = await engine.run(prepared, caller);
        caller.calls.push(...calls);
        if (written !== undefined) return { data: asData(written) };
        return { data, ...(errors.length > 0 && { errors: errors.map(toError) }) };
      };
    },
    foretell: async (request) => engine.foretell(await engine.prepare(request)),
    hottest: engine.hottest,
    warm: engine.warm,
    close: engine.close,
  };
}

function toError({
  message,
  path,
  extensions,
}: {
  message: string;
  path?: readonly (string | number)[] | undefined;
  extensions?: object | undefined;
}) {
  return new GraphQLError(message, { path, extensions: { ...extensions } });
}
