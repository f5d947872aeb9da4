#!/usr/bin/env node
// Starts a command of Plaza with the Node that Plaza brings along: a system Node below 24 cannot read a .ts file.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const node = `${root}node_modules/.bin/node`;
const commands = {
  start: ['--max-semi-space-size=64', 'gateway/main.ts'],
  gateway: ['--max-semi-space-size=64', 'gateway/main.ts'],
  sandbox: ['sandbox/main.ts'],
  token: ['cli/token.ts'],
  doctor: ['cli/doctor.ts'],
  effects: ['cli/effects.ts'],
  backfill: ['cli/backfill.ts'],
};
const [name, ...rest] = process.argv.slice(2);
const help = `Usage: plaza <command>\n\n  start     Plaza as a whole\n  gateway   the same; with SUBGRAPH_<NAME>_URL set, the gateway alone; with --supergraph, any other graph\n  sandbox   the providers' stand-ins alone\n  token     a bearer token for a member of the demo cast\n  doctor    what is configured of the providers, and what is wrong with it\n  effects   effects at the providers whose outcome nobody knows\n  backfill  reads a provider's history into the mirror\n`;

if (name === undefined || name === '--help' || !Object.hasOwn(commands, name)) {
  (name === undefined || name === '--help' ? console.log : console.error)(help);
  process.exit(name === '--help' || name === undefined ? 0 : 1);
}
if (!existsSync(node)) {
  console.error(`Plaza's own Node is missing: run "npm ci" in ${root} first.`);
  process.exit(1);
}
const version = spawnSync(node, ['--version'], { encoding: 'utf8' }).stdout.trim();
if (Number(version.slice(1).split('.')[0]) < 24) {
  console.error(`Plaza needs Node 24, but ${node} is ${version || 'broken'}: run "npm ci" again.`);
  process.exit(1);
}
const [file, ...options] = commands[name].toReversed();
const child = spawn(node, [...options, root + file, ...rest], { stdio: 'inherit' });
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
child.on('exit', (code, signal) => process.exit(code ?? (signal ? 1 : 0)));
