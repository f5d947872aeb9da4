import { createRemoteJWKSet, decodeProtectedHeader, errors, jwtVerify } from 'jose';
import { expect, test } from 'vitest';
import type { Member } from './members.ts';
import { type Sandbox, startSandbox } from '../sandbox.ts';

async function askToken(sandbox: Sandbox, form: Record<string, string>) {
  const answer = await fetch(`${sandbox.issuer}/token`, { method: 'POST', body: new URLSearchParams(form) });
  return { status: answer.status, body: (await answer.json()) as { access_token: string; scope: string } };
}

async function verify(sandbox: Sandbox, token: string, audience = 'plaza') {
  const discovery = await (await fetch(`${sandbox.issuer}/.well-known/openid-configuration`)).json();
  const keys = createRemoteJWKSet(new URL((discovery as { jwks_uri: string }).jwks_uri));
  return jwtVerify(token, keys, { issuer: sandbox.issuer, audience, algorithms: ['ES256'], typ: 'at+jwt' });
}

test('a person gets a token by RFC 9068 that verifies against the published keys', async () => {
  await using sandbox = await startSandbox();

  const { status, body } = await askToken(sandbox, {
    grant_type: 'password',
    username: 'ada',
    client_id: 'web',
  });

  expect(status).toBe(200);
  expect(body).toMatchObject({ token_type: 'Bearer', expires_in: 3600 });
  const { payload } = await verify(sandbox, body.access_token);
  expect(payload).toMatchObject({
    sub: 'ada',
    client_id: 'web',
    aud: 'plaza',
    roles: [],
    iss: sandbox.issuer,
  });
  expect(payload.scope).toBe(body.scope);
  expect(String(payload.scope).split(' ')).toContain('payments:write');
  expect(payload.exp! - payload.iat!).toBe(3600);
  // Wall time, not the world's.
  expect(Math.abs(payload.iat! - Date.now() / 1000)).toBeLessThan(5);
});

test('staff carry their role and only their scopes', async () => {
  await using sandbox = await startSandbox();

  const { payload } = await verify(sandbox, await sandbox.token('analyst'));
  const { payload: partner } = await verify(sandbox, await sandbox.token('partner', { app: 'agency' }));

  expect(payload.roles).toEqual(['analyst']);
  expect(payload.scope).not.toContain(':write');
  expect(partner).toMatchObject({ roles: ['partner'], scope: 'people:read', client_id: 'agency' });
});

test('a token may be asked for with fewer scopes, another audience, or already expired', async () => {
  await using sandbox = await startSandbox();
  const ask = { grant_type: 'password', username: 'ada' };
  const narrow = await askToken(sandbox, { ...ask, scope: 'payments:read', audience: 'partner-api' });
  const stale = await askToken(sandbox, { ...ask, expires_in: '-60' });

  const { payload } = await verify(sandbox, narrow.body.access_token, 'partner-api');

  expect(payload.scope).toBe('payments:read');
  await expect(verify(sandbox, stale.body.access_token)).rejects.toThrow(errors.JWTExpired);
});

test.each([
  [{ username: 'ada' }, 'invalid_request'],
  [{ grant_type: 'client_credentials', username: 'ada' }, 'unsupported_grant_type'],
  [{ grant_type: 'password', username: 'nobody' }, 'invalid_grant'],
  [{ grant_type: 'password', username: 'partner', scope: 'payments:write' }, 'invalid_scope'],
])('%j is refused as %s', async (form, error) => {
  await using sandbox = await startSandbox();

  const { status, body } = await askToken(sandbox, form);

  expect(status).toBe(400);
  expect(body).toEqual({ error, error_description: expect.any(String) });
});

test('two sandboxes have two keys, and the private one is nowhere to be fetched', async () => {
  await using one = await startSandbox();
  await using two = await startSandbox();

  const token = await one.token('ada');

  await expect(verify({ ...two, issuer: two.issuer }, token)).rejects.toThrow();
  expect(decodeProtectedHeader(token)).toMatchObject({ alg: 'ES256', typ: 'at+jwt' });
  const { keys } = (await (await fetch(`${one.issuer}/jwks`)).json()) as { keys: object[] };
  expect(keys).toHaveLength(1);
  expect(keys[0]).not.toHaveProperty('d');
});

test('its issuer may have another name than its address', async () => {
  await using sandbox = await startSandbox({ issuer: 'http://sandbox:4010/identity' });

  const discovery = await (await fetch(`${sandbox.url}/identity/.well-known/openid-configuration`)).json();

  expect(discovery).toMatchObject({
    issuer: 'http://sandbox:4010/identity',
    jwks_uri: 'http://sandbox:4010/identity/jwks',
  });
});

test('lists who may ask', async () => {
  await using sandbox = await startSandbox();

  const { members } = (await (await fetch(`${sandbox.url}/_sandbox/identity/members`)).json()) as {
    members: Member[];
  };

  expect(members.map(({ subject }) => subject)).toEqual(
    expect.arrayContaining(['ada', 'analyst', 'operator', 'partner']),
  );
  expect(members.every(({ name, kind, about }) => name && kind && about.endsWith('.'))).toBe(true);
});
