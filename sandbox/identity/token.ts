import { randomUUID } from 'node:crypto';
import { SignJWT } from 'jose';
import type { SigningKey } from './keys.ts';
import type { Member } from './members.ts';

/** What a token is asked for. */
export interface TokenRequest {
  /** The `client_id`: the app on whose behalf the member acts. */
  app?: string;
  /** The member's own scopes when left out; never more than those. */
  scopes?: readonly string[];
  audience?: string;
  /** Seconds of wall time until `exp`; negative for a token that has expired. */
  expiresIn?: number;
}

/** A signed access token by RFC 9068. Its times are wall time, whatever the virtual clock says. */
export async function signToken(
  key: SigningKey,
  issuer: string,
  member: Member,
  { app = 'shop', scopes = member.scopes, audience = 'plaza', expiresIn = 3600 }: TokenRequest = {},
): Promise<string> {
  const expiresAt = Math.floor(Date.now() / 1000) + expiresIn;
  const issuedAt = Math.min(Math.floor(Date.now() / 1000), expiresAt - 1);
  return new SignJWT({
    client_id: app,
    scope: scopes.join(' '),
    roles: [...member.roles],
  })
    .setProtectedHeader({ alg: 'ES256', typ: 'at+jwt', kid: key.kid })
    .setIssuer(issuer)
    .setSubject(member.subject)
    .setAudience(audience)
    .setJti(randomUUID())
    .setIssuedAt(issuedAt)
    .setExpirationTime(expiresAt)
    .sign(key.privateKey);
}
