import { existsSync, readFileSync } from 'node:fs';
import { z } from 'zod';
import type { CallCounts } from '#schema/call-bounds.ts';
import { TrafficPolicy } from '../traffic/policy.ts';

/** One account at a provider: which variables hold its keys. The keys themselves never stand in a file. */
const Account = z.strictObject({
  name: z.string().regex(/^[a-z][a-z0-9-]{0,30}$/, 'is lower case letters, digits and -'),
  /** The usual variable → the one that holds it for this account: `{"STRIPE_SECRET_KEY": "STRIPE_EU_SECRET_KEY"}`. */
  variables: z
    .record(z.string(), z.string().regex(/^[A-Z][A-Z0-9_]*$/, 'is no name of a variable'))
    .default({}),
  /** It is played by the sandbox, although it is not the first: what has no keys is never left to the sandbox silently. */
  sandbox: z.boolean().default(false),
  /** Above which amounts, minor units by currency, a payment needs its payer's confirmation by a code. At Stripe. */
  verifyAbove: z
    .record(z.string().regex(/^[A-Z]{3}$/, 'is no currency'), z.number().int().min(0))
    .default({}),
});

const Provider = TrafficPolicy.extend({
  /** The first is the default. */
  accounts: z
    .array(Account)
    .min(1)
    .refine((list) => new Set(list.map(({ name }) => name)).size === list.length, 'has one name twice')
    .default([{ name: 'default', variables: {}, sandbox: false, verifyAbove: {} }]),
});

/** The part `providers` of `plaza.config.json`. */
const Providers = z.strictObject({
  stripe: Provider.prefault({}),
  plaid: Provider.prefault({}),
  twilio: Provider.prefault({}),
});

export type ProviderSettings = z.infer<typeof Provider>;
export type Providers = z.infer<typeof Providers>;

/** How many accounts of each provider there are. */
export function countAccounts({ stripe, plaid, twilio }: Providers): CallCounts {
  return { stripe: stripe.accounts.length, plaid: plaid.accounts.length, twilio: twilio.accounts.length };
}

/** What holds where nothing is set. */
export const defaultSettings: ProviderSettings = Provider.parse({});

/** @throws Error naming the file and the key */
export function parseProviders(json: unknown, path: string): Providers {
  const parsed = Providers.safeParse(json ?? {});
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const key = ['providers', ...(issue?.path ?? [])].join('.');
  throw new Error(`${path}: "${key}" ${issue?.message ?? 'is not right'}: correct it.`);
}

/**
 * The providers' part of the configuration file, for a subgraph in a process of its own; the gateway reads the others.
 *
 * @throws Error naming the file and what is wrong with it
 */
export function readProviders(env: NodeJS.ProcessEnv): Providers {
  const path = env['PLAZA_CONFIG'] || 'plaza.config.json';
  if (!existsSync(path)) {
    if (env['PLAZA_CONFIG'])
      throw new Error(`PLAZA_CONFIG names ${path}, which is not there: correct or unset it.`);
    return Providers.parse({});
  }
  let json: unknown;
  try {
    json = JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    throw new Error(`${path} is no JSON (${(error as Error).message}): correct it.`, { cause: error });
  }
  return parseProviders((json as { providers?: unknown } | null)?.providers, path);
}
