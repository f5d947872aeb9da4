import { mkdtempSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Gateway } from './gateways.ts';
import type { Load, Loaded, Phase } from './load.ts';
import { startPinned, type Pinned } from './pinned.ts';
import { usageOf } from './usage.ts';

/** One gateway under one workload for one window. */
export interface Measured {
  perSecond: number;
  p50: number;
  p95: number;
  /** CPU milliseconds of the gateway's process group, of each request. */
  cpuMs: number;
  /** How often the subgraphs were asked, of each request. */
  asked: number;
  peakBytes: number;
  answers: number;
  wrong: number;
  sample?: string;
  /** Subgraphs' answers that Plaza had to decode although it need not; 0 for the others, which decode all. */
  decoded: number;
}

export interface MeasureOptions {
  gateway: Gateway;
  supergraph: string;
  standIns: Pinned;
  query: string;
  truth: string;
  connections: number;
  warmMs: number;
  windowMs: number;
  node?: readonly string[];
}

/** V8 has compiled what matters after about so many. */
const WARM_ANSWERS = 1_000;

/** Starts the gateway, warms it, and measures one window, from quiet to quiet. Nothing runs on afterwards. */
export async function measure(options: MeasureOptions): Promise<Measured> {
  const { gateway, supergraph, standIns, query, truth, connections, warmMs, windowMs, node } = options;
  const folder = mkdtempSync(join(tmpdir(), 'plaza-bench-'));
  const port = await freePort();
  const command = gateway.command({ supergraph, port, folder, ...(node && { node }) });
  const url = `http://127.0.0.1:${port}/graphql`;
  await using running = startPinned(command, { core: 'gateway', env: gateway.env ?? {}, cwd: folder });
  await answers(url, running);

  await using load = startPinned([process.execPath, path('load.ts')], { core: 'others', talks: true });
  load.child.send({ url, query, connections, truth } satisfies Load);
  const phase = async (one: Phase) => (await load.tell(one)) as Loaded;
  const asked = async () => {
    const counts = (await standIns.tell({})) as Record<string, number>;
    return Object.values(counts).reduce((sum, one) => sum + one, 0);
  };

  const warm = await phase({ ms: warmMs, answers: WARM_ANSWERS });
  const before = { ...usageOf(running.group), asked: await asked() };
  const loaded = await phase({ ms: windowMs });
  const after = { ...usageOf(running.group), asked: await asked() };
  const decoded = await decodedBy(url);
  await running.stop();

  const sample = warm.sample ?? loaded.sample;
  return {
    perSecond: (loaded.answers * 1_000) / loaded.ms,
    p50: loaded.p50,
    p95: loaded.p95,
    cpuMs: (after.cpuMs - before.cpuMs) / loaded.answers,
    asked: (after.asked - before.asked) / loaded.answers,
    peakBytes: after.peakBytes,
    answers: loaded.answers,
    wrong: warm.wrong + loaded.wrong,
    ...(sample !== undefined && { sample }),
    decoded,
  };
}

/** What Plaza tells at /ready; the others do not. */
async function decodedBy(url: string): Promise<number> {
  const response = await fetch(new URL('/ready', url)).catch(() => null);
  const told = (await response?.json().catch(() => null)) as {
    subgraphs?: Record<string, { decoded: number }>;
  } | null;
  return Object.values(told?.subgraphs ?? {}).reduce((sum, { decoded }) => sum + decoded, 0);
}

/** The stand-ins for the subgraphs, and where each takes GraphQL. */
export async function startStandIns() {
  const standIns = startPinned([process.execPath, path('stand-ins.ts')], { core: 'others', talks: true });
  return { standIns, urls: (await standIns.hears()) as Record<string, string> };
}

async function answers(url: string, { child, stderr }: Pinned): Promise<void> {
  for (const endMs = Date.now() + 60_000; Date.now() < endMs;) {
    if (child.exitCode !== null) break;
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{"query":"{ __typename }"}',
    }).catch(() => null);
    if (response?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`${url} does not answer:\n${stderr()}`);
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

function path(file: string): string {
  return fileURLToPath(new URL(file, import.meta.url));
}
