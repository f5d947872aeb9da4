import { createRemoteJWKSet, errors, jwtVerify, type JWTPayload, type JWTVerifyGetKey } from 'jose';
import { z } from 'zod';
import { PlazaError } from '#schema/errors.ts';
import { toPersonId } from '#schema/person-id.ts';
import type { Claims } from '#schema/protocol.ts';

export interface IssuerOptions {
  /** The OIDC issuer whose tokens count, as its `iss` says. */
  issuer: string;
  /** What tokens must be made for (`aud`). */
  audience: string;
  /** The apps that may ask, with the scopes they may use; null admits every app of the issuer. */
  apps: ReadonlyMap<string, { scopes?: readonly string[] | undefined }> | null;
  /** Who answers for a person that was merged into another. */
  survivorOf(personId: string): Promise<string>;
}

/** The part of RFC 9068 that Plaza reads. */
const Token = z.object({
  iss: z.string(),
  sub: z.string().min(1).max(255),
  client_id: z.string().min(1).max(255),
  scope: z.string().default(''),
  roles: z.array(z.string()).default([]),
  name: z.string().max(200).optional(),
  email: z.string().max(254).optional(),
});

/** Algorithms by which an issuer may sign; `none` and shared secrets are not among them. */
const algorithms = ['ES256', 'ES384', 'PS256', 'RS256', 'EdDSA'];

/**
 * Who sends this request, by its bearer token (RFC 6750, RFC 9068).
 *
 * @returns null without a token
 * @throws PlazaError UNAUTHENTICATED for a token that is not good, saying why; UPSTREAM_UNAVAILABLE while the issuer
 *   cannot be asked for its keys
 */
export type Authenticate = (authorization: string | undefined, requestId: string) => Promise<Claims | null>;

export function createAuthenticate({ issuer, audience, apps, survivorOf }: IssuerOptions): Authenticate {
  const key = discoverKeys(issuer);
  return async (authorization, requestId) => {
    if (!authorization) return null;
    const [, token] = /^Bearer +([\w-]+\.[\w-]+\.[\w-]+)$/i.exec(authorization) ?? [];
    if (!token) throw unauthenticated('The Authorization header takes `Bearer <token>`.');
    const { payload } = await jwtVerify(token, key, {
      issuer,
      audience,
      algorithms,
      requiredClaims: ['exp', 'iat', 'sub', 'client_id'],
      clockTolerance: 5,
    }).catch((error: Error) => {
      throw refusal(error);
    });
    const claims = toClaims(payload, apps, requestId);
    if (claims.person === null) return claims;
    return Object.freeze({ ...claims, person: await survivorOf(claims.person) });
  };
}

function toClaims(payload: JWTPayload, apps: IssuerOptions['apps'], requestId: string): Claims {
  const parsed = Token.safeParse(payload);
  if (!parsed.success) throw unauthenticated('The token lacks what RFC 9068 demands.');
  const { iss, sub, client_id: app, scope, roles, name, email } = parsed.data;
  const registered = apps?.get(app);
  if (apps && !registered) throw unauthenticated(`The app ${app} is not registered here.`);
  const allowed = registered?.scopes;
  const scopes = scope.split(' ').filter((one) => one !== '' && (!allowed || allowed.includes(one)));
  return Object.freeze({
    app,
    // By RFC 9068 §2.2 an app that asks for itself is its own subject.
    person: sub === app ? null : toPersonId(iss, sub),
    issuer: iss,
    subject: sub,
    name: name ?? null,
    email: email ?? null,
    roles: Object.freeze(roles),
    scopes: Object.freeze(scopes),
    requestId,
  });
}

/** The issuer's keys, found by OpenID Connect Discovery at the first token, then kept and refreshed by `jose`. */
function discoverKeys(issuer: string): JWTVerifyGetKey {
  let keys: Promise<JWTVerifyGetKey> | null = null;
  const discover = async () => {
    const response = await fetch(`${issuer}/.well-known/openid-configuration`, {
      redirect: 'error',
      signal: AbortSignal.timeout(3_000),
    });
    const { issuer: named, jwks_uri: uri } = z
      .object({ issuer: z.string(), jwks_uri: z.url() })
      .parse(await response.json());
    if (named !== issuer) throw new Error('the issuer calls itself by another name');
    return createRemoteJWKSet(new URL(uri), { timeoutDuration: 3_000 });
  };
  return async (header, token) => {
    keys ??= discover();
    const resolve = await keys.catch((error: Error) => {
      keys = null;
      throw new IssuerUnreachable('the issuer cannot be asked for its keys', { cause: error });
    });
    return resolve(header, token);
  };
}

class IssuerUnreachable extends Error {}

function refusal(error: Error): PlazaError {
  if (error instanceof IssuerUnreachable || error instanceof errors.JWKSTimeout) {
    return new PlazaError(
      'UPSTREAM_UNAVAILABLE',
      'The identity provider cannot be reached to check the token.',
      {
        cause: error,
        details: { http: { status: 503 } },
      },
    );
  }
  if (error instanceof errors.JWTExpired) return unauthenticated('The token has expired: get a new one.');
  if (error instanceof errors.JWTClaimValidationFailed) {
    return unauthenticated(`The token is not meant for this graph: its \`${error.claim}\` is not right.`);
  }
  return unauthenticated('The token cannot be verified.');
}

function unauthenticated(message: string): PlazaError {
  return new PlazaError('UNAUTHENTICATED', message, { details: { http: { status: 401 } } });
}
