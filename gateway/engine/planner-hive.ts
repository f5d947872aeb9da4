import type {
  FetchNode,
  FetchNodePathSegment,
  FetchRewrite,
  FlattenNodePathSegment,
  PlanNode,
  QueryPlanner,
  RequiresSelection,
} from '@graphql-hive/router-query-planner';
import { kindOf, type DraftFetch, type DraftInput } from './draft.ts';
import type { KeyRename, RequiredField, Requirement, RewriteStep, Step, ValueSet } from './plan.ts';
import type { Planner } from './planner.ts';
import type { Supergraph } from './supergraph.ts';
import { within } from './within.ts';

/**
 * The planner of Hive's router, native code in `@graphql-hive/router-query-planner`: off the main thread, and it can
 * be aborted. There is none for Windows and for musl.
 *
 * @throws Error where it cannot be loaded, or does not take the supergraph
 */
export async function createHivePlanner(supergraph: Supergraph): Promise<Planner> {
  const { QueryPlanner: Native } = await import('@graphql-hive/router-query-planner');
  const planner: QueryPlanner = new Native(supergraph.sdl);
  return {
    name: 'hive',
    labels: planner.overrideLabels,
    percentages: planner.overridePercentages,
    plan: async (query, { labels, percentage }, ms) => {
      const { node } = await within(ms, (signal) =>
        planner.planAsync(query, null, new Set(labels), percentage, signal),
      );
      return node ? translate(node, supergraph) : [];
    },
    close: async () => {},
  };
}

function translate(root: PlanNode, supergraph: Supergraph): DraftFetch[] {
  const drafts: DraftFetch[] = [];
  /** @returns the fetches of this part of the plan */
  const walk = (
    node: PlanNode,
    path: readonly FlattenNodePathSegment[],
    barrier: readonly number[],
  ): number[] => {
    switch (node.kind) {
      case 'Sequence': {
        const done: number[] = [];
        for (const child of node.nodes) done.push(...walk(child, path, [...barrier, ...done]));
        return done;
      }
      case 'Parallel':
        return node.nodes.flatMap((child) => walk(child, path, barrier));
      case 'Flatten':
        return walk(node.node, [...path, ...node.path], barrier);
      case 'Fetch': {
        const inputs = node.requires ? [entityInput(node, path)] : [];
        return [
          drafts.push({ ...common(node, barrier), inputs, rewrites: renames(node.outputRewrites) }) - 1,
        ];
      }
      case 'BatchFetch': {
        const inputs = node.entityBatch.aliases.map((alias) => ({
          alias: alias.alias,
          variable: alias.representationsVariableName,
          paths: alias.paths.map(toSteps),
          requires: toRequirements(alias.requires),
          rewrites: (alias.inputRewrites ?? []).map(toRewrite),
        }));
        const rewrites = node.entityBatch.aliases.flatMap(({ alias, outputRewrites }) =>
          renames(outputRewrites).map(({ path: below, ...rewrite }) => ({
            ...rewrite,
            path: startsWithEntities(below)
              ? [{ key: alias }, ...below.slice(1)]
              : [{ key: alias }, ...below],
          })),
        );
        return [drafts.push({ ...common(node, barrier), inputs, rewrites }) - 1];
      }
      default:
        throw new Error(`the planner answered with a ${node.kind} node, which is not executed here`);
    }
  };
  walk(root, [], []);
  return drafts;

  function entityInput(node: FetchNode, path: readonly FlattenNodePathSegment[]): DraftInput {
    return {
      alias: '_entities',
      variable: 'representations',
      paths: [toSteps(path)],
      requires: toRequirements(node.requires!),
      rewrites: (node.inputRewrites ?? []).map(toRewrite),
    };
  }

  function toSteps(path: readonly FlattenNodePathSegment[]): Step[] {
    return path.map((segment): Step => {
      if (segment === '@') return { kind: 'list' };
      return 'Field' in segment
        ? { kind: 'key', key: segment.Field }
        : { kind: 'types', types: typesOf(segment.TypeCondition) };
    });
  }

  function toRequirements(selections: readonly RequiresSelection[]): Requirement[] {
    const bare = selections.filter((one) => one.kind === 'Field');
    const conditional = selections.flatMap((one): Requirement[] => {
      if (one.kind === 'FragmentSpread')
        throw new Error('the planner requires by a fragment, which is not executed here');
      return one.kind === 'InlineFragment'
        ? toRequirements(one.selections).map(({ types, fields }) => ({
            types: types ?? typesOf([one.typeCondition]),
            fields,
          }))
        : [];
    });
    return [...(bare.length > 0 ? [{ types: null, fields: bare.map(toRequiredField) }] : []), ...conditional];
  }

  /** `name` is the key in the data, `alias` the key to send. */
  function toRequiredField(field: Extract<RequiresSelection, { kind: 'Field' }>): RequiredField {
    const requires = field.selections?.length ? toRequirements(field.selections) : null;
    return { from: field.name, to: field.alias ?? field.name, requires };
  }

  function toRewrite(rewrite: FetchRewrite): KeyRename | ValueSet {
    const setter = 'ValueSetter' in rewrite ? rewrite.ValueSetter : 'setValueTo' in rewrite ? rewrite : null;
    if (setter) return { kind: 'set', path: setter.path.map(toRewriteStep), value: setter.setValueTo };
    const { path, renameKeyTo } = (
      rewrite as { KeyRenamer: { path: FetchNodePathSegment[]; renameKeyTo: string } }
    ).KeyRenamer;
    return { kind: 'rename', path: path.map(toRewriteStep), to: renameKeyTo };
  }

  function renames(rewrites: readonly FetchRewrite[] | undefined): KeyRename[] {
    return (rewrites ?? []).map(toRewrite).filter((rewrite) => rewrite.kind === 'rename');
  }

  function toRewriteStep(segment: FetchNodePathSegment): RewriteStep {
    return 'Key' in segment ? { key: segment.Key } : { types: typesOf(segment.TypenameEquals) };
  }

  function typesOf(conditions: readonly string[]): ReadonlySet<string> {
    return new Set(conditions.flatMap((condition) => [...supergraph.possibleTypes(condition)]));
  }
}

function common(
  node: Pick<FetchNode, 'serviceName' | 'operation' | 'operationName' | 'operationKind' | 'variableUsages'>,
  barrier: readonly number[],
) {
  return {
    subgraph: node.serviceName,
    operation: node.operation,
    operationName: node.operationName,
    kind: kindOf(node.operationKind),
    variables: node.variableUsages ?? [],
    barrier,
  };
}

function startsWithEntities([first]: readonly RewriteStep[]): boolean {
  return first !== undefined && 'key' in first && first.key === '_entities';
}
