import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const repository = fileURLToPath(new URL('../..', import.meta.url));
const rivals = fileURLToPath(new URL('rivals', import.meta.url));

/** A gateway as one process: the command that starts it on a port. */
export interface Gateway {
  name: string;
  label: string;
  /** Whether requests that are alike and in flight together are one: a class of its own. */
  shares: boolean;
  env?: Record<string, string>;
  command(start: Start): string[];
}

export interface Start {
  supergraph: string;
  port: number;
  /** The working directory. */
  folder: string;
  /** Options for Node.js itself. */
  node?: readonly string[];
}

const production = { NODE_ENV: 'production' };

const hive = (name: string, label: string, shares: boolean, config: string): Gateway => ({
  name,
  label,
  shares,
  env: production,
  command: ({ supergraph, port }) => [
    process.execPath,
    join(rivals, 'node_modules/@graphql-hive/gateway/dist/bin.js'),
    'supergraph',
    supergraph,
    '--hive-router-runtime',
    '--fork=1',
    '--host=127.0.0.1',
    `--port=${port}`,
    `--config-path=${join(rivals, config)}`,
  ],
});

/** The options of Node.js that `npm run gateway` gives. */
function shippedFlags(): string[] {
  const { scripts } = JSON.parse(readFileSync(join(repository, 'package.json'), 'utf8')) as {
    scripts: { gateway: string };
  };
  return scripts.gateway.split(' ').filter((word) => word.startsWith('--'));
}

/** As shipped, with limits, deadlines and the ledger of calls. What the list of 10,000 costs is above the default limit. */
const plaza = (name: string, label: string, shares: boolean): Gateway => ({
  name,
  label,
  shares,
  env: { ...production, PLAZA_CONFIG: `${name}.config.json`, PLAZA_DATA: 'memory' },
  command: ({ supergraph, port, folder, node = [] }) => {
    const settings = { limits: { cost: 1_000_000 }, upstream: { defaults: { shareInFlight: shares } } };
    writeFileSync(join(folder, `${name}.config.json`), JSON.stringify(settings));
    const main = join(repository, 'gateway/main.ts');
    return [
      process.execPath,
      ...shippedFlags(),
      ...node,
      main,
      `--supergraph=${supergraph}`,
      `--port=${port}`,
    ];
  },
});

export const gateways: readonly Gateway[] = [
  {
    name: 'stock',
    label: 'stock @apollo/gateway + @apollo/server',
    shares: false,
    env: { ...production, APOLLO_TELEMETRY_DISABLED: '1' },
    command: ({ supergraph, port }) => [
      process.execPath,
      join(rivals, 'stock.mjs'),
      supergraph,
      String(port),
    ],
  },
  hive('hive-unshared', 'Hive Gateway, Rust planner', false, 'hive-unshared.config.mjs'),
  plaza('plaza', 'Plaza', false),
  hive('hive', 'Hive Gateway, Rust planner, as shipped', true, 'hive.config.mjs'),
  plaza('plaza-shared', 'Plaza, as shipped', true),
];

/** Installs the rivals, which are no part of the product, unless they are there. */
export function installRivals(): void {
  if (existsSync(join(rivals, 'node_modules'))) return;
  console.error('Installing the other gateways, once: npm ci --prefix bench/engine/rivals');
  execFileSync('npm', ['ci', '--prefix', rivals, '--no-audit', '--no-fund'], { stdio: 'inherit' });
}

/** What is compared, with versions. */
export function versions(): string {
  const { dependencies } = JSON.parse(readFileSync(join(rivals, 'package.json'), 'utf8')) as {
    dependencies: Record<string, string>;
  };
  const commit = execFileSync('git', ['rev-parse', '--short', 'HEAD'], { cwd: repository, encoding: 'utf8' });
  const pinned = Object.entries(dependencies).map(([name, version]) => `${name} ${version}`);
  return [`Plaza ${commit.trim()}`, ...pinned].join(', ');
}
