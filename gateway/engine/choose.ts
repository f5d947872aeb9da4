import type { PlannerName } from './choose-planner.ts';
import type { Graph, GraphOptions } from './graph.ts';

/** The engine of the configuration; stock's libraries are loaded only where it is chosen. @throws Error for a supergraph that it does not serve */
export async function createGraph(
  { engine, planner }: { engine: 'plaza' | 'apollo'; planner: PlannerName | null },
  options: GraphOptions,
): Promise<Graph> {
  if (engine === 'apollo') return (await import('./apollo.ts')).createApolloGraph(options);
  const { createPlazaGraph } = await import('./plaza.ts');
  return createPlazaGraph({ ...options, ...(planner && { planner }) });
}
