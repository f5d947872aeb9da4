import { join } from 'node:path';
import { pino } from 'pino';
import { z } from 'zod';
import type { Handle } from '#schema/protocol.ts';
import type { SubgraphName } from '#schema/subgraphs.ts';
import type { Db } from '#storage/database.ts';
import { openDatabase } from '#storage/open.ts';
import { readOrMakeKeys } from '#storage/keys-file.ts';
import { createVault, deriveKey, readKeyring, type Vault } from '#storage/secrets.ts';
import type { AccountSettings } from './accounts/accounts.ts';
import { linkCasts, type CastMember } from './cast.ts';
import type { Settler } from './effects/settler.ts';
import type { Log } from './handle.ts';
import { readProviders, type Providers } from './accounts/settings.ts';
import type { AskPort, PortHandlers } from './ports/ports.ts';
import { servePorts } from './ports/serve.ts';
import { createSwitchboard } from './ports/switchboard.ts';
import { createSubgraphServer } from './server.ts';

/** The environment of every subgraph in a process of its own. */
const Env = z.object({
  PORT: z.coerce.number().int().min(0).max(65_535).default(4001),
  HOST: z.string().default('127.0.0.1'),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  PLAZA_DATA: z.string().min(1).default('.plaza'),
  PLAZA_KEYS: z.string().min(1).optional(),
  GATEWAY_JWKS_URL: z.url().default('http://127.0.0.1:4000/.well-known/jwks.json'),
  SANDBOX_URL: z.url().optional(),
  OIDC_ISSUER: z.url().optional(),
  PLAZA_CONFIG: z.string().min(1).optional(),
  SUBGRAPH_PEOPLE_URL: z.url().optional(),
  SUBGRAPH_PAYMENTS_URL: z.url().optional(),
  SUBGRAPH_BANKING_URL: z.url().optional(),
  SUBGRAPH_MESSAGING_URL: z.url().optional(),
  LOG_LEVEL: z.enum(['silent', 'fatal', 'error', 'warn', 'info', 'debug', 'trace']).default('info'),
});

/** What a subgraph is made from. */
export interface SubgraphParts {
  env: NodeJS.ProcessEnv;
  db: Db;
  vault: Vault;
  macKey: Buffer;
  log: Log;
  sandboxUrl: string | null;
  /** What `plaza.config.json` says of the providers. */
  providers: Providers;
  /** What the other subgraphs are asked by. */
  askPort: AskPort;
}

export interface Subgraph {
  handle: Handle;
  /** What it answers beside the graph; left out where that is nothing. */
  ports?: PortHandlers;
  /** Left out where it has no effects at a provider. */
  effects?: { startSettler(): Settler };
  /** The accounts of its provider; left out where it has none. */
  configs?: readonly (AccountSettings & { mode: 'real' | 'sandbox' })[];
  /** Links the sandbox's cast, in one of the accounts. */
  link?(cast: readonly (CastMember & { issuer: string })[], account?: string): Promise<void>;
}

/** Runs one subgraph until SIGTERM; a setting that is wrong ends it with one sentence and exit code 1. */
export async function runSubgraph(
  name: SubgraphName,
  environment: NodeJS.ProcessEnv,
  create: (parts: SubgraphParts) => Subgraph | Promise<Subgraph>,
): Promise<void> {
  try {
    await start(name, environment, create);
  } catch (error) {
    console.error(`The subgraph ${name} does not start. ${(error as Error).message}`);
    process.exit(1);
  }
}

async function start(
  name: SubgraphName,
  environment: NodeJS.ProcessEnv,
  create: Parameters<typeof runSubgraph>[2],
) {
  const env = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
  const parsed = Env.safeParse(env);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw new Error(
      `The setting ${String(issue?.path[0])} ${issue?.message ?? 'is not right'}: correct or unset it.`,
    );
  }
  const settings = parsed.data;
  if (env['PLAZA_ALLOW_LIVE'] === '1' && !settings.DATABASE_URL) {
    throw new Error('PLAZA_ALLOW_LIVE=1 needs PostgreSQL: set DATABASE_URL.');
  }
  const providers = readProviders(env);
  const log = pino({
    level: settings.LOG_LEVEL,
    base: { subgraph: name },
    redact: ['token', 'authorization', 'variables'],
  });
  const db = await openDatabase({
    ...(settings.DATABASE_URL && { url: settings.DATABASE_URL }),
    folder: join(settings.PLAZA_DATA, name),
  });
  const ring = readKeyring(settings.PLAZA_KEYS ?? readOrMakeKeys(settings.PLAZA_DATA));
  const sandboxUrl = settings.SANDBOX_URL ?? null;
  const portKey = deriveKey(ring, 'ports');
  const urls = {
    people: settings.SUBGRAPH_PEOPLE_URL ?? null,
    payments: settings.SUBGRAPH_PAYMENTS_URL ?? null,
    banking: settings.SUBGRAPH_BANKING_URL ?? null,
    messaging: settings.SUBGRAPH_MESSAGING_URL ?? null,
  };
  const subgraph = await create({
    env,
    db,
    vault: createVault(ring),
    macKey: deriveKey(ring, 'mac'),
    log,
    sandboxUrl,
    providers,
    askPort: createSwitchboard({ urls, key: portKey }).ask,
  });
  if (sandboxUrl && subgraph.link) {
    const issuer = settings.OIDC_ISSUER ?? `${sandboxUrl}/identity`;
    await linkCasts(subgraph.link, subgraph.configs ?? null, sandboxUrl, issuer);
  }
  const app = createSubgraphServer({
    name,
    handle: subgraph.handle,
    jwksUrl: settings.GATEWAY_JWKS_URL,
    ready: () => db.query('select 1'),
    log,
  });
  servePorts(app, { handlers: subgraph.ports ?? {}, key: portKey, log });
  await app.listen({ port: settings.PORT, host: settings.HOST });
  const settler = subgraph.effects?.startSettler();
  log.info({ port: settings.PORT }, 'listening');

  const stop = async () => {
    setTimeout(() => process.exit(0), 1_900).unref();
    await app.close();
    await settler?.stop();
    await db.close();
    process.exit(0);
  };
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
}
