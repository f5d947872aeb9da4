import { z } from 'zod';

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
    }),
  ),
});

/**
 * The sandbox's cast, to be handed to each subgraph's own linking function at start.
 *
 * @throws Error when the sandbox cannot be reached within ten seconds
 */
export async function fetchCast(sandboxUrl: string): Promise<CastMember[]> {
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
