import type { Sent } from './subgraph.ts';
import type { Operation, TrueAnswer } from './truth.ts';

/** What the operations of a run really exercised: shares are claimed by tests, so that the generator cannot go blind. */
export interface Coverage {
  operations: number;
  thrownAway: number;
  entityFetches: number;
  bubbledNulls: number;
  abstractTypes: number;
  failing: number;
  conditions: number;
  variables: number;
  mutations: number;
  /** Operations whose answer has an error. */
  errors: number;
  /** Operations whose fetches were all answered undecoded, and those of which some were. */
  undecoded: number;
  partlyDecoded: number;
}

export function createCoverage(): Coverage {
  return {
    operations: 0,
    thrownAway: 0,
    entityFetches: 0,
    bubbledNulls: 0,
    abstractTypes: 0,
    failing: 0,
    conditions: 0,
    variables: 0,
    mutations: 0,
    errors: 0,
    undecoded: 0,
    partlyDecoded: 0,
  };
}

/** @param abstract names of the schema's interfaces and unions */
export function count(
  coverage: Coverage,
  operation: Operation,
  truth: TrueAnswer,
  sent: readonly Sent[],
  down: string | null,
  abstract: RegExp | null,
): void {
  const { query } = operation;
  coverage.operations++;
  if (sent.some((each) => each.query.includes('_entities'))) coverage.entityFetches++;
  if ((truth.errors ?? []).some(({ path }) => isBubbled(truth.data, path ?? []))) coverage.bubbledNulls++;
  if (abstract && [...truth.coordinates.values()].some((coordinate) => abstract.test(coordinate)))
    coverage.abstractTypes++;
  // Only where the lost subgraph was really missed.
  if (down && sent.some(({ subgraph }) => subgraph === down)) coverage.failing++;
  if (/@(skip|include)\b/.test(query)) coverage.conditions++;
  if (query.includes('$')) coverage.variables++;
  if (/^\s*mutation\b/m.test(query)) coverage.mutations++;
  if ((truth.errors ?? []).length > 0) coverage.errors++;
  const scanned = sent.filter((each) => each.scanned).length;
  if (scanned > 0 && scanned === sent.length) coverage.undecoded++;
  else if (scanned > 0) coverage.partlyDecoded++;
}

function isBubbled(data: unknown, path: readonly (string | number)[]): boolean {
  let at = data;
  for (const key of path) {
    if (at === null || at === undefined) return true;
    at = (at as Record<string | number, unknown>)[key];
  }
  return false;
}

export function addCoverage(to: Coverage, more: Coverage): void {
  for (const name of Object.keys(to) as (keyof Coverage)[]) to[name] += more[name];
}

/** Each count, percent of the operations. */
export function sharesOf(coverage: Coverage): Coverage {
  const shares = { ...coverage };
  for (const name of Object.keys(shares) as (keyof Coverage)[]) {
    if (name !== 'operations') shares[name] = Math.round((coverage[name] * 1_000) / coverage.operations) / 10;
  }
  return shares;
}
