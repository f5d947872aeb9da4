import type { DraftFetch } from './draft.ts';

/** Which side of each progressive `@override` a plan takes. */
export interface Overrides {
  /** The labels that are switched on, other than percentages. */
  labels: readonly string[];
  /** 0 to 100: `percent(x)` is on where x is larger. */
  percentage: number;
}

/** Makes fetches of operations. Never blocks the process for long. */
export interface Planner {
  readonly name: 'hive' | 'apollo';
  /** The labels of the supergraph's progressive overrides, and the percentages among them. */
  readonly labels: readonly string[];
  readonly percentages: readonly number[];
  /**
   * @param query one operation without conditions, variables declared
   * @param signal aborts the planning
   * @throws Error where the planner finds no plan
   */
  plan(query: string, overrides: Overrides, signal: AbortSignal): Promise<DraftFetch[]>;
  close(): Promise<void>;
}
