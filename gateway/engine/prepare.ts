import { Kind, print, type OperationDefinitionNode, type VariableDefinitionNode } from 'graphql';
import { visit, type GraphQLObjectType, type SelectionSetNode } from 'graphql';
import { LRUCache } from 'lru-cache';
import { PlazaError } from '#schema/errors.ts';
import { covers } from './covers.ts';
import type { Plan } from './plan.ts';
import type { Overrides, Planner } from './planner.ts';
import type { MakePlan } from './planning.ts';
import { Refusal, type KnownOperation, type ReadOperation } from './read-operation.ts';
import { toSelectionSet } from './planner-query.ts';
import { expandSelections, type Field, type Selection } from './selection.ts';
import { createShape, type ObjectShape } from './shape.ts';
import { splitByRequirements } from './split.ts';
import type { Supergraph } from './supergraph.ts';
import type { WriteBytes } from './write-bytes.ts';
import type { Write } from './write.ts';

/** An operation with its conditions decided: planned, and known in shape. Shared by all requests that decide them alike. */
export interface Variant {
  readonly plan: Plan;
  readonly shape: ObjectShape;
  /** Root fields that are answered here: `__schema` and `__type`. */
  readonly introspection: readonly Field[];
  /** The client's variables that some fetch sends. */
  readonly variables: readonly string[];
  readonly hot: Hot;
  /** How often it ran: code is compiled for what comes again. */
  runs: number;
  /** Its writers: for leaves that are not decoded, for strings that need no escaping, and for all. */
  write: { bytes?: WriteBytes; plain?: Write; any?: Write };
}

/** An operation that can run. */
export interface Prepared extends ReadOperation {
  readonly variant: Variant;
}

/** An operation that was asked for, as it must be asked for again to be planned. */
export interface Hot {
  readonly query: string;
  readonly operationName: string | null;
  /** How its conditions were decided. */
  readonly variables: Readonly<Record<string, boolean>>;
}

/** Variants that are kept at most, and the length of their plans' texts together, characters. */
const MAX_VARIANTS = 2_000;
const MAX_PLAN_TEXT = 16 * 1024 * 1024;

export interface PrepareOptions {
  supergraph: Supergraph;
  planner: Planner;
  makePlan: MakePlan;
}

/**
 * Decides an operation's conditions, leaves out what they exclude, and plans the rest: planners plan conditions wrongly
 * in places.
 *
 * @throws Refusal for what cannot be planned
 */
export function createPrepare({ supergraph, planner, makePlan }: PrepareOptions) {
  const known = new LRUCache<string, Promise<Variant>>({ max: MAX_VARIANTS, maxSize: MAX_PLAN_TEXT });
  const percentages = planner.percentages.toSorted((a, b) => a - b);

  return {
    prepare: async (read: ReadOperation): Promise<Prepared> => ({ ...read, variant: await variantOf(read) }),
    hottest,
  };

  /** The variants that ran most, most first. */
  async function hottest(count: number): Promise<Hot[]> {
    const variants = await Promise.allSettled(known.values());
    return variants
      .flatMap((settled) => (settled.status === 'fulfilled' ? [settled.value] : []))
      .toSorted((a, b) => b.runs - a.runs)
      .slice(0, count)
      .map(({ hot }) => hot);
  }

  async function variantOf({
    operation,
    variables,
  }: Pick<ReadOperation, 'operation' | 'variables'>): Promise<Variant> {
    const percentage = percentages.length > 0 ? Math.random() * 100 : 0;
    const bucket = percentages.filter((one) => one <= percentage).length;
    const decided = operation.conditions.map((name) => (variables[name] === true ? '1' : '0')).join('');
    const id = `${operation.id}|${decided}|${bucket}`;
    const hit = known.get(id);
    if (hit) return hit;
    const variant = createVariant(operation, variables, { labels: [], percentage });
    known.set(id, variant, { size: 1 });
    variant.then(
      (made) => {
        // Its size is known now. Meanwhile it may have had to go, or another may have taken its place.
        const current = known.peek(id) === variant;
        return current && known.set(id, Promise.resolve(made), { size: sizeOf(made.plan) });
      },
      () => {
        return known.peek(id) === variant && known.delete(id);
      },
    );
    return variant;
  }

  async function createVariant(
    operation: KnownOperation,
    conditions: Readonly<Record<string, unknown>>,
    overrides: Overrides,
  ): Promise<Variant> {
    const { node, fragments } = operation;
    const root = rootType(supergraph, node);
    const selections = expandSelections(node.selectionSet, fragments, conditions, supergraph);
    const { fetched, introspection } = splitRoot(selections);
    const shape = createShape(root, selections, supergraph);
    const plan = fetched.length > 0 ? await planOf(node, fetched, root, overrides).catch(refuse) : nothing;
    return {
      plan,
      shape,
      introspection,
      variables: [...new Set(plan.fetches.flatMap((fetch) => fetch.variables))],
      hot: {
        query: operation.query,
        operationName: node.name?.value ?? null,
        variables: Object.fromEntries(operation.conditions.map((name) => [name, conditions[name] === true])),
      },
      runs: 0,
      write: {},
    };
  }

  function planOf(
    node: OperationDefinitionNode,
    selections: readonly Selection[],
    root: GraphQLObjectType,
    overrides: Overrides,
  ): Promise<Plan> {
    // An effect happens once: a mutation is never taken apart.
    const parts =
      node.operation === 'query' ? splitByRequirements(selections, root.name, supergraph) : [selections];
    return makePlan({
      queries: parts.map((part) => print(toOperation(node, toSelectionSet(part, root, supergraph)))),
      overrides,
      covers: (plan) => covers(plan, selections, root.name, supergraph),
    });
  }
}

const nothing: Plan = { fetches: [], parts: 0 };

/** The length of a plan's texts, characters. */
function sizeOf({ fetches }: Plan): number {
  return fetches.reduce((sum, { operation }) => sum + operation.query.length, 1);
}

/** What takes too long to plan is refused as what is beyond a limit is; where there is no plan, that is our fault. */
function refuse(error: unknown): never {
  throw error instanceof PlazaError ? new Refusal([error]) : error;
}

function rootType({ apiSchema }: Supergraph, { operation }: OperationDefinitionNode): GraphQLObjectType {
  if (operation === 'subscription') {
    throw new Refusal([
      new PlazaError('BAD_REQUEST', 'Subscriptions are not served here: send a query or a mutation.'),
    ]);
  }
  return apiSchema.getRootType(operation)!;
}

/** What is asked of subgraphs, and what is answered here: introspection, and the name of the root type. */
function splitRoot(selections: readonly Selection[]): { fetched: Selection[]; introspection: Field[] } {
  const fetched: Selection[] = [];
  const introspection: Field[] = [];
  for (const selection of selections) {
    if (selection.kind === 'fragment') {
      const inner = splitRoot(selection.selections);
      if (inner.fetched.length > 0) fetched.push({ ...selection, selections: inner.fetched });
      introspection.push(...inner.introspection);
    } else if (selection.name === '__schema' || selection.name === '__type') {
      introspection.push(selection);
    } else if (selection.name !== '__typename') {
      fetched.push(selection);
    }
  }
  return { fetched, introspection };
}

/** With the variables that are still used, and no more. */
function toOperation(node: OperationDefinitionNode, selectionSet: SelectionSetNode): OperationDefinitionNode {
  const used = new Set<string>();
  visit(selectionSet, { Variable: ({ name }) => void used.add(name.value) });
  const isUsed = ({ variable }: VariableDefinitionNode) => used.has(variable.name.value);
  return {
    kind: Kind.OPERATION_DEFINITION,
    operation: node.operation,
    variableDefinitions: (node.variableDefinitions ?? []).filter(isUsed),
    selectionSet,
  };
}
