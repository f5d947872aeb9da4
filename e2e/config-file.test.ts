import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startPlaza, type PlazaUnderTest } from './plaza.ts';

let folder: string;
let plaza: PlazaUnderTest;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'plaza-config-'));
  const file = join(folder, 'plaza.config.json');
  await writeFile(
    file,
    JSON.stringify({
      apps: { shop: {}, kiosk: { scopes: ['people:read', 'plaza:detail'] } },
      cors: { origins: ['https://shop.example'] },
      deadlines: { subgraphMs: 600, requestMs: 800 },
    }),
  );
  plaza = await startPlaza({ PLAZA_CONFIG: file });
});

afterAll(async () => {
  await plaza[Symbol.asyncDispose]();
  await rm(folder, { recursive: true });
});

const QUERY = '{ me { name payments(first: 1) { edges { node { id } } } } }';

test('an app that is not registered is nobody, though its token is good', async () => {
  const { data, errors } = await plaza.ask('ada', QUERY, {}, { app: 'stranger' });

  expect(data).toBeUndefined();
  expect(errors?.[0]).toMatchObject({
    message: expect.stringContaining('stranger'),
    extensions: { code: 'UNAUTHENTICATED' },
  });
});

test('a registered app has no more scopes than it was registered with', async () => {
  const whole = await plaza.ask('ada', QUERY, {}, { app: 'shop' });
  const narrow = await plaza.ask('ada', QUERY, {}, { app: 'kiosk' });

  expect(whole.data.me.payments.edges).toHaveLength(1);
  expect(narrow.data.me).toEqual({ name: 'Ada Byrne', payments: null });
  expect(narrow.extensions?.plaza?.nulls).toMatchObject([{ path: ['me', 'payments'], cause: 'scope' }]);
});

test('a browser may ask from the configured origin alone', async () => {
  const from = async (origin: string) => {
    const { headers } = await fetch(`${plaza.url}/graphql`, {
      method: 'OPTIONS',
      headers: {
        origin,
        'access-control-request-method': 'POST',
        'access-control-request-headers': 'authorization',
      },
    });
    return headers.get('access-control-allow-origin');
  };

  expect(await from('https://shop.example')).toBe('https://shop.example');
  expect(await from('https://evil.example')).toBeNull();
});

test('the configured deadline is kept: a slow provider costs its field, not the request', async () => {
  plaza.sandbox.faults.add({ provider: 'stripe', delayMs: 3_000, times: 1 });

  const started = Date.now();
  // Nobody has asked as Ben before, so nothing of his is kept.
  const { data, errors, extensions } = await plaza.ask('ben', QUERY);

  expect(Date.now() - started).toBeLessThan(1_500);
  expect(data.me).toEqual({ name: 'Ben Okafor', payments: null });
  expect(errors?.[0]?.extensions.code).toBe('UPSTREAM_TIMEOUT');
  expect(extensions?.plaza?.nulls).toMatchObject([{ path: ['me', 'payments'], cause: 'timeout' }]);
});
