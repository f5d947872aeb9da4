import { z } from 'zod';
import type { AccountSettings } from './accounts/accounts.ts';

/** One of the sandbox's cast, with what links them to the providers. */
export interface CastMember {
  subject: string;
  name: string;
  email: string;
  /** Stripe, `cus_…`. */
  customers: string[];
  /** Plaid, sandbox tokens only. */
  items: { accessToken: string; itemId: string; institutionId: string }[];
  /** Twilio: `+1…`, `whatsapp:+1…`, `messenger:…`. */
  addresses: string[];
  /** Whether the company's own bank accounts are theirs to look after. */
  business: boolean;
}

const Manifest = z.object({
  persons: z.array(
    z.object({
      subject: z.string(),
      name: z.string(),
      email: z.string(),
      customers: z.array(z.string()),
      items: z.array(z.object({ accessToken: z.string(), itemId: z.string(), institutionId: z.string() })),
      addresses: z.array(z.string()),
      business: z.boolean().default(false),
    }),
  ),
});

/**
 * Links the sandbox's cast in every account that it plays.
 *
 * @param accounts null for a subgraph without a provider
 */
export async function linkCasts(
  link: (cast: readonly (CastMember & { issuer: string })[], account?: string) => Promise<void>,
  accounts: readonly (AccountSettings & { mode: 'real' | 'sandbox' })[] | null,
  sandboxUrl: string,
  issuer: string,
): Promise<void> {
  const signedIn = async (url: string) => (await fetchCast(url)).map((member) => ({ ...member, issuer }));
  if (!accounts) return link(await signedIn(sandboxUrl));
  for (const { name, isDefault, mode } of accounts) {
    if (mode === 'sandbox')
      await link(await signedIn(isDefault ? sandboxUrl : `${sandboxUrl}/_account/${name}`), name);
  }
}

/**
 * Who is in an account of the sandbox.
 *
 * @throws Error when the sandbox cannot be reached within ten seconds
 */
async function fetchCast(sandboxUrl: string): Promise<CastMember[]> {
  const untilMs = Date.now() + 10_000;
  for (;;) {
    try {
      const response = await fetch(`${sandboxUrl}/_sandbox/manifest`, { signal: AbortSignal.timeout(3_000) });
      return Manifest.parse(await response.json()).persons;
    } catch (error) {
      if (Date.now() > untilMs) {
        throw new Error(
          `The sandbox at ${sandboxUrl} does not answer: start it with "npm run sandbox", or correct SANDBOX_URL.`,
          {
            cause: error,
          },
        );
      }
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
  }
}
