import { bulkhead, BulkheadRejectedError } from 'cockatiel';
import { PlazaError } from '#schema/errors.ts';
import { toPlan } from './dependencies.ts';
import type { DraftFetch } from './draft.ts';
import type { Plan } from './plan.ts';
import type { Overrides, Planner } from './planner.ts';
import { meetsRequirements } from './requirements.ts';
import { apart } from './split.ts';
import type { Supergraph } from './supergraph.ts';

/** How long one plan may take where nothing else is said, milliseconds. */
export const PLANNING_MS = 250;

/** How many are made at once, and how many wait for their turn. */
const AT_ONCE = 4;
const WAITING = 200;

export interface PlanningOptions {
  /** How long one plan may take, milliseconds. */
  planningMs: number;
  planner: Planner;
  /** Plans what the first one cannot; made when it is first needed. Null where there is no other. */
  fallback: () => Promise<Planner | null>;
  supergraph: Supergraph;
}

/** An operation as planners get it. */
export interface Planned {
  /** Its parts, each an operation of its own; see `split.ts`. */
  queries: readonly string[];
  overrides: Overrides;
  /** Whether a plan brings all that was asked for. */
  covers(plan: Plan): boolean;
}

export type MakePlan = (planned: Planned) => Promise<Plan>;

/**
 * Makes plans, each within its time, a few at once.
 *
 * @throws PlazaError COST_LIMIT for an operation that cannot be planned in time; UPSTREAM_UNAVAILABLE while too many
 *   others wait; Error where there is no plan
 */
export function createPlanning({ planner, fallback, supergraph, planningMs }: PlanningOptions): MakePlan {
  const turn = bulkhead(AT_ONCE, WAITING);
  let second: Promise<Planner | null> | null = null;

  const planBy = async (by: Planner, { queries, overrides }: Planned): Promise<Plan> => {
    const parts: DraftFetch[][] = [];
    for (const query of queries) parts.push(await by.plan(query, overrides, planningMs));
    const plan = toPlan(join(parts, supergraph), supergraph);
    if (!meetsRequirements(plan, supergraph))
      throw new Error(`${by.name}'s planner asks for a field without what it requires`);
    return plan;
  };

  const plan = async (planned: Planned): Promise<Plan> => {
    let first: Plan | null = null;
    try {
      first = await planBy(planner, planned);
      if (planned.covers(first)) return first;
    } catch (error) {
      if (error instanceof PlazaError) throw error;
      second ??= fallback();
      const other = await second;
      if (!other) throw error;
      return planBy(other, planned);
    }
    second ??= fallback();
    const other = await second;
    const again = other && (await planBy(other, planned).catch(() => null));
    // Where both leave something out, no object of the kind can stand there.
    return again && planned.covers(again) ? again : first;
  };

  return async (planned) => {
    try {
      return await turn.execute(() => plan(planned));
    } catch (error) {
      if (!(error instanceof BulkheadRejectedError)) throw error;
      throw new PlazaError(
        'UPSTREAM_UNAVAILABLE',
        'Too many new operations at once: try again in a moment.',
        {
          cause: error,
          details: { retryable: true },
        },
      );
    }
  };
}

/** One plan of several parts: each keeps to its own order, and they do not meet. */
function join(parts: readonly (readonly DraftFetch[])[], supergraph: Supergraph): DraftFetch[] {
  const joined: DraftFetch[] = [];
  parts.forEach((drafts, index) => {
    const offset = joined.length;
    const own = parts.length > 1 ? apart(drafts, index, supergraph) : drafts;
    for (const draft of own) joined.push({ ...draft, barrier: draft.barrier.map((id) => id + offset) });
  });
  return joined;
}
