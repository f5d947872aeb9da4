/* oxlint-disable unicorn/require-post-message-target-origin -- threads have no origin */
import { parentPort, workerData } from 'node:worker_threads';
import { operationFromDocument, Supergraph } from '@apollo/federation-internals';
import { QueryPlanner } from '@apollo/query-planner';
import { parse } from 'graphql';
import type { Overrides } from './planner.ts';

/** Planning in a thread of its own: it cannot be aborted, but the thread can be killed. */
const supergraph = Supergraph.build((workerData as { sdl: string }).sdl, { supportedFeatures: null });
const planner = new QueryPlanner(supergraph, { debug: { maxEvaluatedPlans: 100, pathsLimit: 50 } });
const labels = [...(workerData as { labels: string[] }).labels];

parentPort!.on('message', ({ query, overrides }: { query: string; overrides: Overrides }) => {
  try {
    const operation = operationFromDocument(supergraph.apiSchema(), parse(query));
    const overrideConditions = new Map(labels.map((label) => [label, isOn(label, overrides)]));
    const { node } = planner.buildQueryPlan(operation, { overrideConditions });
    parentPort!.postMessage({ text: JSON.stringify(node ?? null, withoutDocuments) });
  } catch (error) {
    parentPort!.postMessage({ problem: (error as Error).message });
  }
});
parentPort!.postMessage({ ready: true });

function isOn(label: string, { labels: on, percentage }: Overrides): boolean {
  const [, percent] = /^percent\((\d{1,2}(?:\.\d{1,8})?|100)\)$/.exec(label) ?? [];
  return percent === undefined ? on.includes(label) : percentage < Number(percent);
}

function withoutDocuments(key: string, value: unknown): unknown {
  return key === 'operationDocumentNode' ? undefined : value;
}
