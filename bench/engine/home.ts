/**
 * What Plaza's own `Home` query costs with the four subgraphs in the gateway's process, and with each in a process of its
 * own behind HTTP, nothing shared: CPU of all of Plaza's processes, without the sandbox, PostgreSQL and the load.
 *
 * `node bench/engine/home.ts` takes a minute and a half; `node bench/engine/home.ts 4` measures windows of 4 s.
 */
import { writeFileSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import { fileURLToPath } from 'node:url';
import { startTopology, type Topology } from '#e2e/compose.ts';
import { HOME } from '#e2e/plaza.ts';
import { ask, run, temporaryFolder, tokenFrom } from '#e2e/process.ts';
import { subgraphNames } from '#schema/subgraphs.ts';
import type { Load, Loaded, Phase } from './load.ts';
import { startPinned } from './pinned.ts';
import { usageOf } from './usage.ts';

/** In-process subgraphs may cost this share of the same over HTTP. */
const GOAL = 0.5;
const ROUNDS = 3;
const CONNECTIONS = 10;

const windowMs = Number(process.argv[2] ?? 8) * 1_000;

/** A gateway over the same database and sandbox as all, which asks for every request itself. */
async function startGateway(topology: Topology, folder: string, isKept: (name: string) => boolean) {
  const config = `${folder}/plaza.config.json`;
  writeFileSync(config, JSON.stringify({ upstream: { defaults: { shareInFlight: false } } }));
  const environment = Object.entries(topology.environment('gateway'));
  const env = Object.fromEntries(environment.filter(([name]) => isKept(name)));
  const gateway = run(process.execPath, ['--max-semi-space-size=64', 'gateway/main.ts'], {
    ...env,
    PORT: '0',
    PLAZA_CONFIG: config,
  });
  const [, url] = await gateway.says(/Graph +(http\S+)\/graphql/);
  return { url: url!, group: gateway.group, [Symbol.asyncDispose]: gateway[Symbol.asyncDispose] };
}

/** CPU milliseconds of each answer, of all processes in the groups. */
async function cpuOf(groups: readonly number[], load: Load): Promise<number> {
  const script = fileURLToPath(new URL('load.ts', import.meta.url));
  await using generator = startPinned([process.execPath, script], { core: 'others', talks: true });
  generator.child.send(load);
  const phase = async (one: Phase) => (await generator.tell(one)) as Loaded;
  const used = () => groups.reduce((sum, group) => sum + usageOf(group).cpuMs, 0);

  await phase({ ms: windowMs / 2, answers: 300 });
  const before = used();
  const { answers, wrong, sample } = await phase({ ms: windowMs });
  if (wrong > 0) throw new Error(`${wrong} of ${answers} answers are wrong: ${sample}`);
  return (used() - before) / answers;
}

const median = (figures: readonly number[]): number =>
  figures.toSorted((a, b) => a - b)[Math.floor(figures.length / 2)]!;

await using folder = await temporaryFolder();
// At Stripe's published limits there would be 20 answers a second.
await using topology = await startTopology({ PROVIDER_LIMITS: 'none' });
await using spread = await startGateway(topology, folder.path, () => true);
await using embedded = await startGateway(topology, folder.path, (name) => !name.startsWith('SUBGRAPH_'));
const groups = [spread.group, ...subgraphNames.map(topology.group)];

const sandboxUrl = topology.url('sandbox');
const truth = await ask(spread.url, sandboxUrl, 'ada', HOME);
const alone = await ask(embedded.url, sandboxUrl, 'ada', HOME);
if (truth.errors || !isDeepStrictEqual(alone.data, truth.data))
  throw new Error('Home is not answered alike.');

const load = {
  query: HOME,
  headers: { authorization: `Bearer ${await tokenFrom(sandboxUrl, 'ada')}` },
  connections: CONNECTIONS,
  truth: JSON.stringify(truth),
};
const overHttp: number[] = [];
const inProcess: number[] = [];
for (let round = 0; round < ROUNDS; round += 1) {
  overHttp.push(await cpuOf(groups, { ...load, url: `${spread.url}/graphql` }));
  inProcess.push(await cpuOf([embedded.group], { ...load, url: `${embedded.url}/graphql` }));
}
const share = median(inProcess) / median(overHttp);
const figures = `${median(inProcess).toFixed(2)} CPU ms in-process, ${median(overHttp).toFixed(2)} over HTTP`;
console.log(`Home: ${figures}: ${share.toFixed(2)} of it (at most ${GOAL})`);
if (share > GOAL) process.exitCode = 1;
