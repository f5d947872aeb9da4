import { Worker } from 'node:worker_threads';
import type { FetchDataRewrite, FetchNode, PlanNode, QueryPlanSelectionNode } from '@apollo/query-planner';
import { kindOf, type DraftFetch } from './draft.ts';
import type { KeyRename, RequiredField, Requirement, RewriteStep, Step, ValueSet } from './plan.ts';
import type { Overrides, Planner } from './planner.ts';
import type { Supergraph } from './supergraph.ts';

interface Reply {
  id?: number;
  ready?: boolean;
  text?: string;
  problem?: string;
}

/**
 * Apollo's planner, `@apollo/query-planner`: JavaScript, so it runs everywhere, in a worker that is killed when a plan
 * takes too long.
 *
 * @throws Error where it does not take the supergraph
 */
export async function createApolloPlanner(supergraph: Supergraph): Promise<Planner> {
  const labels = overrideLabels(supergraph.sdl);
  const ask = await createWorker(supergraph.sdl, labels);
  return {
    name: 'apollo',
    labels,
    percentages: labels.flatMap((label) => {
      const [, percent] = /^percent\((.+)\)$/.exec(label) ?? [];
      return percent === undefined ? [] : [Number(percent)];
    }),
    plan: async (query, overrides, signal) => {
      const node = JSON.parse(await ask.plan(query, overrides, signal)) as PlanNode | null;
      return node ? translate(node, supergraph) : [];
    },
    close: ask.close,
  };
}

async function createWorker(sdl: string, labels: readonly string[]) {
  let lastId = 0;
  const waiting = new Map<number, { resolve(text: string): void; reject(error: Error): void }>();
  let closed = false;
  let current = start();
  await current;

  async function start(): Promise<Worker> {
    const worker = new Worker(new URL('planner-apollo-worker.ts', import.meta.url), {
      workerData: { sdl, labels },
    });
    worker.unref();
    await new Promise<void>((resolve, reject) => {
      worker.once('error', reject);
      worker.once('message', () => resolve());
    });
    worker.on('message', ({ id, text, problem }: Reply) => {
      const asked = waiting.get(id!);
      waiting.delete(id!);
      if (text === undefined) asked?.reject(new Error(problem ?? 'the planner gave no plan'));
      else asked?.resolve(text);
    });
    return worker;
  }

  /** The thread is stuck in a plan: it goes, with all that waits for it, and another takes its place. */
  async function restart(stuck: Worker): Promise<void> {
    if (closed || (await current) !== stuck) return;
    current = start();
    current.catch(() => {});
    for (const { reject } of waiting.values()) reject(new Error('the planner was restarted'));
    waiting.clear();
    await stuck.terminate();
  }

  return {
    plan: async (query: string, overrides: Overrides, signal: AbortSignal): Promise<string> => {
      const worker = await current;
      lastId += 1;
      const id = lastId;
      return new Promise((resolve, reject) => {
        waiting.set(id, { resolve, reject });
        const abort = () => waiting.has(id) && void restart(worker);
        signal.addEventListener('abort', abort, { once: true });
        worker.postMessage({ id, query, overrides });
      });
    },
    close: async () => {
      closed = true;
      await current.then((worker) => worker.terminate()).catch(() => {});
    },
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
