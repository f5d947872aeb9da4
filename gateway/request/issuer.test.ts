import { expect, test } from 'vitest';
import { readConfig } from '#gateway/config.ts';
import { trustedIssuer } from './issuer.ts';

const SANDBOX = 'http://127.0.0.1:4010/identity';
const live = { PLAZA_ALLOW_LIVE: '1', DATABASE_URL: 'postgres://localhost/plaza', PLAZA_KEYS: 'k:k' };

test('the sandbox’s tokens count on loopback, while nothing is live', () => {
  expect(trustedIssuer(readConfig({}), SANDBOX)).toBe(SANDBOX);
  expect(() => trustedIssuer(readConfig({ HOST: '0.0.0.0' }), SANDBOX)).toThrow(
    'unset HOST, or set OIDC_ISSUER',
  );
  expect(() => trustedIssuer(readConfig(live), SANDBOX)).toThrow('set OIDC_ISSUER');
});

test('with live keys the sandbox’s tokens do not count either when it is named outright', () => {
  const named = { OIDC_ISSUER: 'http://sandbox:4010/identity', SANDBOX_URL: 'http://sandbox:4010' };

  expect(trustedIssuer(readConfig({ ...named, HOST: '0.0.0.0' }), null)).toBe(named.OIDC_ISSUER);
  expect(() => trustedIssuer(readConfig({ ...live, ...named }), null)).toThrow('set OIDC_ISSUER');
});

test('a real identity provider counts everywhere', () => {
  const own = 'https://id.example';

  expect(trustedIssuer(readConfig({ ...live, OIDC_ISSUER: own, HOST: '0.0.0.0' }), SANDBOX)).toBe(own);
});
