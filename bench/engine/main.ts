import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { gateways, installRivals, type Gateway } from './gateways.ts';
import { composeGraph, truth } from './graph.ts';
import { measure, startStandIns, type Measured } from './measure.ts';
import { newProfile, topTen } from './profile.ts';
import { comparison, growth, machine, median } from './table.ts';
import { scaling, workloads, type Workload } from './workloads.ts';

const help = `Usage: npm run bench:engine -- [options]
  --only NAMES       of ${gateways.map(({ name }) => name).join(', ')}; commas between
  --workload NAMES   of ${workloads.map(({ name }) => name).join(', ')}, scaling; commas between
  --seconds N        how long a window is measured (6); half as long it is warmed before
  --rounds N         how often all take their turn (3); figures are medians
  --connections N    how many ask at once (50)
  --profile          the ten functions that take most of Plaza's own time on the first workload, and nothing else`;

/** So many ask at once for the lists of the scaling, whose longest answers are 1 MB. */
const SCALING_CONNECTIONS = 10;

const flags = parseArgs({
  options: {
    only: { type: 'string' },
    workload: { type: 'string' },
    seconds: { type: 'string', default: '6' },
    rounds: { type: 'string', default: '3' },
    connections: { type: 'string', default: '50' },
    profile: { type: 'boolean' },
    help: { type: 'boolean' },
  },
}).values;

const windowMs = Number(flags.seconds) * 1_000;
const chosenWorkloads = flags.workload?.split(',');
const isAsked = (name: string) => chosenWorkloads?.includes(name) ?? true;
const chosen = gateways.filter(({ name }) => flags.only?.split(',').includes(name) ?? true);

let wrong = 0;
let decoded = 0;

async function main(): Promise<void> {
  if (flags.help) return console.log(help);
  installRivals();
  const { standIns, urls } = await startStandIns();
  await using _standIns = standIns;
  const supergraph = join(mkdtempSync(join(tmpdir(), 'plaza-bench-')), 'supergraph.graphql');
  writeFileSync(supergraph, composeGraph((name) => urls[name]!).supergraphSdl);

  const once = async (gateway: Gateway, { name, query }: Workload, connections: number, node?: string[]) => {
    const measured = await measure({
      gateway,
      supergraph,
      standIns,
      query,
      truth: JSON.stringify(await truth(query)),
      connections,
      warmMs: windowMs / 2,
      windowMs,
      ...(node && { node }),
    });
    console.error(`${name} ${gateway.name}: ${measured.cpuMs.toFixed(3)} CPU ms`);
    wrong += measured.wrong;
    decoded += measured.decoded;
    if (measured.wrong > 0) console.error(`${gateway.name} answered wrongly:\n${measured.sample}`);
    return measured;
  };
  const plaza = gateways.find(({ name }) => name === 'plaza')!;

  if (flags.profile) {
    const workload = workloads.find(({ name }) => isAsked(name)) ?? workloads[0]!;
    const profile = newProfile();
    await once(plaza, workload, Number(flags.connections), profile.node);
    return console.log(`${workload.name}: ${workload.what}\n\n${topTen(profile.folder, windowMs)}`);
  }

  console.log(machine());
  for (const workload of workloads.filter(({ name }) => isAsked(name))) {
    const rounds = new Map<Gateway, Measured[]>(chosen.map((gateway) => [gateway, []]));
    for (let round = 0; round < Number(flags.rounds); round += 1) {
      for (const [gateway, measured] of rounds)
        measured.push(await once(gateway, workload, Number(flags.connections)));
    }
    const results = new Map([...rounds].map(([gateway, measured]) => [gateway, median(measured)]));
    console.log(`\n### ${workload.name}: ${workload.what}\n\n${comparison(results)}`);
  }
  if (isAsked('scaling')) {
    const results = [];
    for (const workload of scaling) {
      const measured = await once(plaza, workload, SCALING_CONNECTIONS);
      results.push({ entities: workload.entities, measured });
    }
    console.log(`\n### scaling: Plaza alone, lists of entities with @requires\n\n${growth(results)}`);
  }
}

await main();
if (decoded > 0) {
  console.error(`${decoded} answers of subgraphs were decoded that need not have been.`);
  process.exitCode = 1;
}
if (wrong > 0) {
  console.error(`${wrong} answers were wrong.`);
  process.exitCode = 1;
}
