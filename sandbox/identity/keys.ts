import { createHash, createPrivateKey, generateKeyPairSync, type KeyObject } from 'node:crypto';
import type { JWK } from 'jose';

/** The issuer's ES256 key. The private half lives in memory and in the sandbox's state file, nowhere else. */
export interface SigningKey {
  kid: string;
  privateKey: KeyObject;
  privateJwk: JWK;
  publicJwk: JWK;
}

export function createSigningKey(): SigningKey {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  return readSigningKey(privateKey.export({ format: 'jwk' }));
}

export function readSigningKey(privateJwk: JWK): SigningKey {
  const { kty, crv, x, y } = privateJwk;
  const kid = createHash('sha256').update(`${x}.${y}`).digest('base64url').slice(0, 16);
  return {
    kid,
    privateJwk,
    privateKey: createPrivateKey({ key: privateJwk, format: 'jwk' }),
    publicJwk: { kty, crv, x, y, kid, use: 'sig', alg: 'ES256' },
  };
}
