import { join } from 'node:path';
import { z } from 'zod';
import type { SubgraphName } from '#schema/subgraphs.ts';
import { readConfigFile, type ConfigFile } from './config-file.ts';

const port = z.coerce.number().int().min(0).max(65_535);
const url = z.url({ protocol: /^https?$/, error: 'is no http or https URL' });

/** The gateway's environment. Providers' own variables are read by their subgraphs. */
const Env = z.object({
  PORT: port.default(4000),
  HOST: z.string().default('127.0.0.1'),
  PLAZA_DATA: z.string().min(1).default('.plaza'),
  PLAZA_CONFIG: z.string().min(1).default('plaza.config.json'),
  PLAZA_KEYS: z.string().min(1).optional(),
  PLAZA_ENGINE: z.enum(['plaza', 'apollo']).default('plaza'),
  PLAZA_PLANNER: z.enum(['hive', 'apollo']).optional(),
  PLAZA_INTROSPECTION: z.enum(['0', '1']).optional(),
  NODE_ENV: z.string().optional(),
  LOG_LEVEL: z.enum(['silent', 'fatal', 'error', 'warn', 'info', 'debug', 'trace']).default('info'),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/, error: 'is no postgres:// URL' }).optional(),
  OIDC_ISSUER: url.optional(),
  OIDC_AUDIENCE: z.string().min(1).default('plaza'),
  SANDBOX_URL: url.optional(),
  SANDBOX_PORT: port.default(4010),
  SANDBOX_SEED: z.string().min(1).default('plaza'),
  SANDBOX_CROWD: z.coerce.number().int().min(0).max(100).default(0),
  SUBGRAPH_PEOPLE_URL: url.optional(),
  SUBGRAPH_PAYMENTS_URL: url.optional(),
  SUBGRAPH_BANKING_URL: url.optional(),
  SUBGRAPH_MESSAGING_URL: url.optional(),
  SUBGRAPH_LINKS_URL: url.optional(),
});

export interface Config {
  port: number;
  host: string;
  /** The data folder of the embedded database, the sandbox and the keys; null keeps all in memory. */
  dataFolder: string | null;
  keys: string | null;
  introspection: boolean;
  /** Our own engine, or stock `@apollo/gateway` as the reference. */
  engine: 'plaza' | 'apollo';
  /** Null takes Hive's where there is one for this machine, else Apollo's. */
  planner: 'hive' | 'apollo' | null;
  logLevel: string;
  databaseUrl: string | null;
  issuer: string | null;
  audience: string;
  sandbox: { url: string | null; port: number; seed: string; crowd: number };
  /** Where a subgraph of ours runs, when not in this process. */
  subgraphUrls: Readonly<Record<SubgraphName, string | null>>;
  file: ConfigFile;
  /** The whole environment, for the subgraphs' own settings. */
  env: NodeJS.ProcessEnv;
}

/**
 * Reads the environment and `plaza.config.json`.
 *
 * @param options `alone` for a gateway on another supergraph, whose subgraphs have other names
 * @throws Error in one sentence naming the key and the cure
 */
export function readConfig(environment: NodeJS.ProcessEnv, { alone = false } = {}): Config {
  // A variable that is set to nothing counts as not set, as in an .env file's empty line.
  const env = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
  const parsed = Env.safeParse(env);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw new Error(
      `The setting ${String(issue?.path[0])} ${issue?.message ?? 'is not right'}: correct or unset it.`,
    );
  }
  const data = parsed.data;
  if (data.DATABASE_URL && !data.PLAZA_KEYS) {
    throw new Error(
      'DATABASE_URL needs PLAZA_KEYS beside it, the master key that seals secrets: PLAZA_KEYS=k1:$(openssl rand -base64 32).',
    );
  }
  if (env['PLAZA_ALLOW_LIVE'] === '1' && !data.DATABASE_URL) {
    throw new Error(
      'PLAZA_ALLOW_LIVE=1 needs PostgreSQL, since the embedded database does not survive a power cut: set DATABASE_URL.',
    );
  }
  return {
    port: data.PORT,
    host: data.HOST,
    dataFolder: data.PLAZA_DATA === 'memory' ? null : data.PLAZA_DATA,
    keys: data.PLAZA_KEYS ?? null,
    introspection: data.PLAZA_INTROSPECTION
      ? data.PLAZA_INTROSPECTION === '1'
      : data.NODE_ENV !== 'production',
    engine: data.PLAZA_ENGINE,
    planner: data.PLAZA_PLANNER ?? null,
    logLevel: data.LOG_LEVEL,
    databaseUrl: data.DATABASE_URL ?? null,
    issuer: data.OIDC_ISSUER ?? null,
    audience: data.OIDC_AUDIENCE,
    sandbox: {
      url: data.SANDBOX_URL ?? null,
      port: data.SANDBOX_PORT,
      seed: data.SANDBOX_SEED,
      crowd: data.SANDBOX_CROWD,
    },
    subgraphUrls: {
      people: data.SUBGRAPH_PEOPLE_URL ?? null,
      payments: data.SUBGRAPH_PAYMENTS_URL ?? null,
      banking: data.SUBGRAPH_BANKING_URL ?? null,
      messaging: data.SUBGRAPH_MESSAGING_URL ?? null,
      links: data.SUBGRAPH_LINKS_URL ?? null,
    },
    file: readConfigFile(data.PLAZA_CONFIG, env['PLAZA_CONFIG'] !== undefined, alone),
    env,
  };
}

/** Where the last good supergraph is kept over a restart; null keeps it nowhere. */
export function lastGoodFile({ dataFolder }: Config): string | null {
  return dataFolder && join(dataFolder, 'supergraph.graphql');
}
