import { createHash, timingSafeEqual } from 'node:crypto';
import { jwtVerify, SignJWT } from 'jose';
import { z } from 'zod';
import type { Call, Claims } from '#schema/protocol.ts';
import { SignedClaims } from '../claims.ts';

/** How long a signed request is good for, seconds. */
const GOOD_FOR_S = 30;

const Signed = z.object({
  body: z.string(),
  claims: SignedClaims.extend({ requestId: z.string() }),
});

/**
 * Signs a request of one subgraph to another, for its very text, on whose behalf it is.
 *
 * @param key derived from PLAZA_KEYS, which our own processes share and no partner has
 * @param audience the port, `banking/history`
 */
export function signRequest(key: Buffer, audience: string, text: string, claims: Claims): Promise<string> {
  return new SignJWT({ body: digestOf(text), claims })
    .setProtectedHeader({ alg: 'HS256', typ: 'plaza-port+jwt' })
    .setIssuer('plaza')
    .setAudience(audience)
    .setIssuedAt()
    .setExpirationTime(`${GOOD_FOR_S}s`)
    .sign(key);
}

/** On whose behalf a request is. @throws Error where nobody of ours signed it, for this port, this text, a moment ago */
export async function verifyRequest(
  key: Buffer,
  audience: string,
  text: string,
  token: string,
): Promise<Claims> {
  const { payload } = await jwtVerify(token, key, {
    issuer: 'plaza',
    audience,
    algorithms: ['HS256'],
    typ: 'plaza-port+jwt',
    maxTokenAge: `${GOOD_FOR_S}s`,
  });
  const { body, claims } = Signed.parse(payload);
  const [given, right] = [Buffer.from(body), Buffer.from(digestOf(text))];
  if (given.length !== right.length || !timingSafeEqual(given, right))
    throw new Error('signed for another text');
  return Object.freeze(claims);
}

function digestOf(text: string): string {
  return createHash('sha256').update(text).digest('base64url');
}

/** What a port answers with over HTTP: its output, or the error that it threw, and what it cost. */
export type Answer = z.infer<typeof Answer>;

export const Answer = z.object({
  output: z.unknown().optional(),
  error: z.object({ message: z.string(), extensions: z.looseObject({ code: z.string() }) }).optional(),
  calls: z.array(z.custom<Call>((call) => typeof call === 'object' && call !== null)),
});

export const Request = z.object({
  input: z.unknown(),
  /** How long the caller waits, milliseconds. */
  allowedMs: z.number().positive(),
  /** How many calls it may cost, by provider; left out for what Plaza does by itself. */
  allowance: z.object({ stripe: z.number(), plaid: z.number(), twilio: z.number() }).optional(),
});
