import { createHmac } from 'node:crypto';
import { jwtVerify, SignJWT } from 'jose';
import { z } from 'zod';

/** That a person has confirmed one payment with a code. */
export interface Proof {
  /** Of the check that it comes from: it is burned under this. */
  id: string;
  personId: string;
  /** Minor units. */
  amount: number;
  /** ISO 4217. */
  currency: string;
  /** Who is paid: the name of the company's account at Stripe. */
  payee: string;
  expiresAt: Date;
}

/** How long a person has to pay after the code was checked, milliseconds. */
export const PROOF_MS = 10 * 60_000;

const Payload = z.object({
  jti: z.string(),
  sub: z.string(),
  exp: z.number(),
  amount: z.number().int(),
  currency: z.string(),
  payee: z.string(),
});

/** @param macKey the key that our subgraphs share; proofs have one of their own, derived from it */
export function signProof(macKey: Buffer, { id, personId, expiresAt, ...payment }: Proof): Promise<string> {
  return new SignJWT({ ...payment })
    .setProtectedHeader({ alg: 'HS256', typ: 'plaza-proof+jwt' })
    .setJti(id)
    .setSubject(personId)
    .setIssuer('messaging')
    .setAudience('payments')
    .setExpirationTime(expiresAt)
    .sign(keyOf(macKey));
}

/** @returns null for what is no proof of ours; an expired one is still told, with when it expired */
export async function readProof(macKey: Buffer, token: string): Promise<Proof | null> {
  try {
    const { payload } = await jwtVerify(token, keyOf(macKey), {
      issuer: 'messaging',
      audience: 'payments',
      algorithms: ['HS256'],
      typ: 'plaza-proof+jwt',
      // Whether it has expired the caller says: to the person that is something else than a forgery.
      currentDate: new Date(0),
    });
    const { jti: id, sub: personId, exp, amount, currency, payee } = Payload.parse(payload);
    return { id, personId, amount, currency, payee, expiresAt: new Date(exp * 1000) };
  } catch {
    return null;
  }
}

function keyOf(macKey: Buffer): Buffer {
  return createHmac('sha256', macKey).update('verification proof').digest();
}
