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
   * @param ms how long it may take, once it is its turn
   * @throws PlazaError COST_LIMIT when the time is over; Error where the planner finds no plan
   */
  plan(query: string, overrides: Overrides, ms: number): Promise<DraftFetch[]>;
  close(): Promise<void>;
}
