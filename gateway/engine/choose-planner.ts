import { createApolloPlanner } from './planner-apollo.ts';
import { createHivePlanner } from './planner-hive.ts';
import type { Planner } from './planner.ts';
import type { Supergraph } from './supergraph.ts';

export type PlannerName = 'hive' | 'apollo';

export interface Planners {
  planner: Planner;
  /** For what the first one has no plan for, e.g. lists of lists; null where there is no other. */
  fallback(): Promise<Planner | null>;
  close(): Promise<void>;
}

/**
 * @param name Hive's where there is one for this machine, else Apollo's, when left out
 * @throws Error where the named one cannot be loaded
 */
export async function createPlanners(
  name: PlannerName | undefined,
  supergraph: Supergraph,
): Promise<Planners> {
  const planner = await createPlanner(name, supergraph);
  let second: Promise<Planner | null> | null = null;
  const createSecond = (): Promise<Planner | null> =>
    planner.name === 'hive'
      ? createApolloPlanner(supergraph)
      : createHivePlanner(supergraph).catch(() => null);
  return {
    planner,
    fallback: () => (second ??= createSecond()),
    close: async () => {
      await planner.close();
      await second?.then(
        (other) => other?.close(),
        () => {},
      );
    },
  };
}

async function createPlanner(name: PlannerName | undefined, supergraph: Supergraph): Promise<Planner> {
  if (name === 'apollo') return createApolloPlanner(supergraph);
  if (name === 'hive') return createHivePlanner(supergraph);
  return createHivePlanner(supergraph).catch((error: Error) => {
    // Native code is built for some machines and not for all.
    if (!/native binding|cannot find module|cannot find package/i.test(error.message)) throw error;
    return createApolloPlanner(supergraph);
  });
}
