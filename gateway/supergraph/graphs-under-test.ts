import { pino } from 'pino';
import { compose } from '#schema/compose.ts';
import { toBytes, toText } from '#gateway/answer-body.ts';
import { createPlazaGraph } from '#gateway/engine/plaza.ts';
import type { Graph } from '#gateway/engine/graph.ts';
import { defaultLimits } from '#gateway/limits/settings.ts';
import type { Outgoing } from '#gateway/upstream/send.ts';
import { link, nobody } from '#gateway/engine/under-test.ts';

export const quiet = pino({ level: 'silent' });

/** A supergraph of one subgraph, which tells versions apart. */
export function supergraphOf(version: string): string {
  const sdl = `${link}type Query { name: String again: String } "${version}" type Version { id: ID }`;
  return compose([{ name: 'names', sdl }]).supergraphSdl;
}

/** Makes graphs of supergraphs on one subgraph, which answers when it is told to. */
export function createGraphs() {
  const asked: ((name: string) => void)[] = [];
  const made: { graph: Graph; sdl: string; closed: boolean }[] = [];
  const send = async ({ operation }: Outgoing) => {
    const name = await new Promise<string>((resolve) => asked.push(resolve));
    const key = operation.query.includes('again') ? 'again' : 'name';
    return { data: { [key]: name }, calls: [] };
  };
  return {
    /** Those that were asked and have not answered; each takes what it answers with. */
    asked,
    made,
    create: async (supergraphSdl: string): Promise<Graph> => {
      const graph = await createPlazaGraph({
        supergraphSdl,
        roads: new Map([['names', send]]),
        limits: defaultLimits,
        introspection: true,
        scalars: {},
        log: quiet,
      });
      const entry = { graph, sdl: supergraphSdl, closed: false };
      made.push(entry);
      return {
        ...graph,
        close: async () => {
          if (entry.closed) throw new Error('closed twice');
          entry.closed = true;
          await graph.close();
        },
      };
    },
  };
}

/** Asks a graph, as a request does that holds it. */
export async function ask(graph: Graph, query: string): Promise<object> {
  const execute = await graph.prepare({ query });
  const { data, errors } = await execute(null as never, { ...nobody, calls: [] });
  return JSON.parse(toBytes({ data })?.toString() ?? toText({ data, errors })) as object;
}
