import type { AddressInfo } from 'node:net';
import type { FastifyInstance } from 'fastify';
import { type Clock, createClock, WORLD_NOW_MS } from './clock.ts';
import { createFaults, type Faults } from './faults/faults.ts';
import { createLatency, type Latency } from './faults/latency.ts';
import { createFurther } from './further.ts';
import type { TokenRequest } from './identity/token.ts';
import { createJournal, type Journal } from './journal.ts';
import { createLimits, type Limits } from './limits.ts';
import type { ProviderName } from './provider.ts';
import { providerNames } from './provider-names.ts';
import { createSandboxClock } from './sandbox-clock.ts';
import { createSite } from './site.ts';
import { createStates } from './states.ts';
import { buildWorld } from './world/build.ts';
import { toManifest } from './world/manifest.ts';
import type { CastManifest, World } from './world/world.ts';

export interface SandboxOptions {
  /** 0: any free port. */
  port?: number;
  host?: string;
  /** The same seed gives the same world, byte for byte. */
  seed?: string;
  /** People beside the cast, for lists of many; none when left out. */
  crowd?: number;
  /** A virtual clock of the caller's; else one from the end of the seeded history, or of the saved state. */
  clock?: Clock;
  /** Whether virtual time runs with wall time; for tests say false. */
  ticking?: boolean;
  /** Where state outlives a restart; nowhere when left out. */
  stateFile?: string;
  /** All when left out. */
  providers?: readonly ProviderName[];
  /** The `iss` of tokens; the sandbox's address + `/identity` when left out. */
  issuer?: string;
  /** Whether the providers' published rate limits are kept. */
  limits?: boolean;
}

/** A running sandbox: the providers' stand-ins on one port, and a handle on their world. */
export interface Sandbox extends AsyncDisposable {
  /** `http://127.0.0.1:<port>` */
  url: string;
  host: string;
  port: number;
  issuer: string;
  clock: Clock;
  world: World;
  manifest: CastManifest;
  journal: Journal;
  faults: Faults;
  latency: Latency;
  limits: Limits;
  /** A bearer token of a member of the cast, without an HTTP call. */
  token(subject: string, request?: TokenRequest): Promise<string>;
  /** Back to the seeded beginning: objects, clock, faults, latency, journal. Tokens stay good. */
  reset(): void;
  snapshot(): object;
  restore(state: unknown): void;
  close(): Promise<void>;
}

export async function startSandbox(options: SandboxOptions = {}): Promise<Sandbox> {
  const { port = 0, host = '127.0.0.1', seed = 'plaza', crowd = 0, ticking = true, stateFile } = options;
  const clock = createSandboxClock(options.clock ?? createClock(WORLD_NOW_MS, ticking));
  const world = worldOf(seed, crowd);
  const [journal, faults, latency, limits] = [
    createJournal(),
    createFaults(),
    createLatency(),
    createLimits(),
  ];
  limits.set({ published: options.limits ?? false });

  const address = () => addressOf(site.app, host);
  const issuer = () => options.issuer ?? `${address().url}/identity`;
  const common = {
    clock,
    journal,
    faults,
    latency,
    limits,
    issuer,
    url: () => address().url,
    touched: () => states.touch(),
    reset: () => reset(),
    snapshot: () => states.snapshot(),
    restore: (state: unknown) => states.restore(state),
  };
  const names = options.providers ?? providerNames;
  // A key of a further account finds the same people, and all else of its own.
  const further = createFurther((account) =>
    createSite({
      ...common,
      account,
      names: names.filter((name) => name !== 'identity'),
      world: worldOf(`${seed}/${account}`, 0),
    }),
  );
  const site = createSite({ ...common, account: null, names, world, server: further.serve });
  const states = createStates({
    seed: crowd > 0 ? `${seed}+${crowd}` : seed,
    clock,
    providers: site.providers,
    further,
    stateFile,
  });
  const reset = () => {
    states.reset();
    faults.clear();
    latency.set({});
    limits.set({ published: options.limits ?? false });
    journal.clear();
  };

  await site.app.listen({ port, host });
  const close = async () => {
    faults.clear();
    await site.app.close();
    states.flush();
    further.forget();
  };
  return {
    ...address(),
    host,
    issuer: issuer(),
    clock,
    world,
    manifest: toManifest(world),
    journal,
    faults,
    latency,
    limits,
    token: site.identity.token,
    reset,
    snapshot: states.snapshot,
    restore: states.restore,
    close,
    [Symbol.asyncDispose]: close,
  };
}

/** Worlds are read-only: a process that starts several sandboxes of one seed, as tests do, builds it once. */
const worlds = new Map<string, World>();

function worldOf(seed: string, crowd: number): World {
  const key = `${crowd} ${seed}`;
  const world = worlds.get(key) ?? buildWorld(seed, crowd);
  worlds.set(key, world);
  return world;
}

function addressOf(app: FastifyInstance, host: string): { url: string; port: number } {
  const { port } = app.server.address() as AddressInfo;
  const name = host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host;
  return { port, url: `http://${name.includes(':') ? `[${name}]` : name}:${port}` };
}
