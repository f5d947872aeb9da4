import { createHash } from 'node:crypto';
import { exportJWK, generateKeyPair, importJWK, SignJWT, type CryptoKey, type JWK } from 'jose';
import type { Claims } from '#schema/protocol.ts';
import type { Db } from '#storage/database.ts';
import type { Vault } from '#storage/secrets.ts';

/**
 * Makes the value of the header `Plaza-Identity` for one subgraph.
 *
 * @param mutationBody the whole body of what changes something, signed with it; null for a query
 */
export type IdentitySigner = (
  claims: Claims,
  audience: string,
  mutationBody: string | null,
) => Promise<string>;

export interface GatewayIdentity {
  sign: IdentitySigner;
  /** What subgraphs verify with, at `/.well-known/jwks.json`. */
  jwks: { keys: JWK[] };
}

/** How long a token may be used again for the same identity and audience, milliseconds. */
const REUSE_MS = 30_000;
const MAX_TOKENS = 10_000;

const identityKeys = new WeakMap<Claims, string>();

/** The same text for the same identity, whatever the request. */
export function identityKey(claims: Claims): string {
  let key = identityKeys.get(claims);
  if (key === undefined) {
    const { requestId: _id, ...identity } = claims;
    identityKeys.set(claims, (key = JSON.stringify(identity)));
  }
  return key;
}

/** The gateway's ES256 key: made once per database, sealed, the same for all gateways on it. */
export async function createIdentity(db: Db, vault: Vault): Promise<GatewayIdentity> {
  const { kid, privateJwk } = await loadKey(db, vault);
  const key = (await importJWK(privateJwk, 'ES256')) as CryptoKey;
  const { d: _, ...publicJwk } = privateJwk;
  const reusable = new Map<string, { token: Promise<string>; untilMs: number }>();

  const issue = ({ requestId: _id, ...claims }: Claims, audience: string, body?: string) =>
    new SignJWT({
      plaza: claims,
      ...(body && { body: createHash('sha256').update(body).digest('base64url') }),
    })
      .setProtectedHeader({ alg: 'ES256', kid, typ: 'plaza-identity+jwt' })
      .setIssuer('plaza')
      .setAudience(audience)
      .setIssuedAt()
      .setExpirationTime('60s')
      .sign(key);

  return {
    jwks: { keys: [{ ...publicJwk, kid, alg: 'ES256', use: 'sig' }] },
    sign(claims, audience, mutationBody) {
      if (mutationBody !== null) return issue(claims, audience, mutationBody);
      const cacheKey = `${audience} ${identityKey(claims)}`;
      const hit = reusable.get(cacheKey);
      if (hit && hit.untilMs > Date.now()) return hit.token;
      if (reusable.size >= MAX_TOKENS) reusable.clear();
      const token = issue(claims, audience);
      reusable.set(cacheKey, { token, untilMs: Date.now() + REUSE_MS });
      return token;
    },
  };
}

async function loadKey(db: Db, vault: Vault): Promise<{ kid: string; privateJwk: JWK }> {
  const read = () =>
    db.query<{ id: string; private_jwk: string }>(
      'select id, private_jwk from gateway.signing_key order by created_at desc limit 1',
    );
  const [known] = await read();
  if (!known) {
    const { privateKey } = await generateKeyPair('ES256', { extractable: true });
    const sealed = vault.seal(JSON.stringify(await exportJWK(privateKey)), 'gateway');
    // Two gateways that start together write the same row: one wins, both read it.
    await db.query(
      `insert into gateway.signing_key (id, private_jwk) values ('key-1', $1) on conflict do nothing`,
      [sealed],
    );
  }
  const [row] = known ? [known] : await read();
  return { kid: row!.id, privateJwk: JSON.parse(vault.open(row!.private_jwk, 'gateway')) as JWK };
}
