import type { FastifyInstance } from 'fastify';
import type { Clock } from './clock.ts';
import type { Random } from './random.ts';
import type { World } from './world/world.ts';

export type ProviderName = 'stripe' | 'plaid' | 'twilio' | 'identity';

/** What a provider's part of the sandbox is given. */
export interface ProviderOptions {
  clock: Clock;
  random: Random;
  world: World;
}

/** One emulated provider: its routes, and its whole state as plain JSON. */
export interface Provider {
  name: ProviderName;
  /** Registers the provider's routes, its parsers, its 404 and its error shape on an encapsulated Fastify instance. */
  register(app: FastifyInstance): void | Promise<void>;
  /** Control routes of this provider, mounted under `/_sandbox/<name>` (e.g. complete a 3-D Secure challenge). */
  control?(app: FastifyInstance): void | Promise<void>;
  /** The whole state, JSON-serialisable. */
  snapshot(): unknown;
  restore(state: unknown): void;
}
