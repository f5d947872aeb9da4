import type { FetchDataRewrite, FetchNode, PlanNode, QueryPlanSelectionNode } from '@apollo/query-planner';
import { kindOf, type DraftFetch } from './draft.ts';
import type { KeyRename, RequiredField, Requirement, RewriteStep, Step, ValueSet } from './plan.ts';
import { startPlannerThread } from './planner-thread.ts';
import type { Planner } from './planner.ts';
import type { Supergraph } from './supergraph.ts';

/**
 * Apollo's planner, `@apollo/query-planner`: JavaScript, so it runs everywhere, in a worker that is killed when a plan
 * takes too long.
 *
 * @throws Error where it does not take the supergraph
 */
export async function createApolloPlanner(supergraph: Supergraph): Promise<Planner> {
  const labels = overrideLabels(supergraph.sdl);
  const thread = await startPlannerThread(supergraph.sdl, labels);
  return {
    name: 'apollo',
    labels,
    percentages: labels.flatMap((label) => {
      const [, percent] = /^percent\((.+)\)$/.exec(label) ?? [];
      return percent === undefined ? [] : [Number(percent)];
    }),
    plan: async (query, overrides, ms) => {
      const node = JSON.parse(await thread.plan(query, overrides, ms)) as PlanNode | null;
      return node ? translate(node, supergraph) : [];
    },
    close: thread.close,
  };
}

function overrideLabels(sdl: string): string[] {
  return [...new Set([...sdl.matchAll(/overrideLabel: "([^"]+)"/g)].map(([, label]) => label!))];
}

function translate(root: PlanNode, supergraph: Supergraph): DraftFetch[] {
  const drafts: DraftFetch[] = [];
  const walk = (node: PlanNode, path: readonly (string | number)[], barrier: readonly number[]): number[] => {
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
      case 'Fetch':
        return [drafts.push(toDraft(node, path, barrier)) - 1];
      default:
        throw new Error(`the planner answered with a ${node.kind} node, which is not executed here`);
    }
  };
  walk(root, [], []);
  return drafts;

  function toDraft(
    node: FetchNode,
    path: readonly (string | number)[],
    barrier: readonly number[],
  ): DraftFetch {
    const { serviceName, operation, operationName, operationKind, variableUsages, requires } = node;
    const renames = (node.outputRewrites ?? []).map(toRewrite).filter((rewrite) => rewrite.kind === 'rename');
    return {
      subgraph: serviceName,
      operation,
      operationName,
      kind: kindOf(operationKind),
      variables: variableUsages ?? [],
      barrier,
      rewrites: renames,
      inputs: requires
        ? [
            {
              alias: '_entities',
              variable: 'representations',
              paths: [path.map(toStep)],
              requires: toRequirements(requires),
              rewrites: (node.inputRewrites ?? []).map(toRewrite),
            },
          ]
        : [],
    };
  }

  function toRequirements(selections: readonly QueryPlanSelectionNode[]): Requirement[] {
    const bare = selections.filter((one) => one.kind === 'Field').map(toRequiredField);
    const conditional = selections.flatMap((one): Requirement[] =>
      one.kind === 'InlineFragment'
        ? toRequirements(one.selections).map(({ types, fields }) => ({
            types: types ?? (one.typeCondition ? supergraph.possibleTypes(one.typeCondition) : null),
            fields,
          }))
        : [],
    );
    return [...(bare.length > 0 ? [{ types: null, fields: bare }] : []), ...conditional];
  }

  /** It reads and sends under the response key; another key to send is an input rewrite. */
  function toRequiredField(field: Extract<QueryPlanSelectionNode, { kind: 'Field' }>): RequiredField {
    const key = field.alias ?? field.name;
    return {
      from: key,
      to: key,
      requires: field.selections?.length ? toRequirements(field.selections) : null,
    };
  }

  function toRewrite(rewrite: FetchDataRewrite): KeyRename | ValueSet {
    const path = rewrite.path.map(toRewriteStep);
    return rewrite.kind === 'ValueSetter'
      ? { kind: 'set', path, value: rewrite.setValueTo }
      : { kind: 'rename', path, to: rewrite.renameKeyTo };
  }

  function toRewriteStep(step: string): RewriteStep {
    const [, type] = /^\.\.\. on (.+)$/.exec(step) ?? [];
    return type === undefined ? { key: step } : { types: supergraph.possibleTypes(type) };
  }
}

function toStep(step: string | number): Step {
  return step === '@' ? { kind: 'list' } : { kind: 'key', key: String(step) };
}
