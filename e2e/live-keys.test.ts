import { expect, test, vi } from 'vitest';
import { startPostgres } from '#storage/postgres-under-test.ts';
import { npmStart, run } from './process.ts';

// A start takes seconds where the machine is busy with other tests.
vi.setConfig({ testTimeout: 90_000 });

const LIVE = { STRIPE_SECRET_KEY: 'sk_live_51NotARealKeyOfAnybody4242' };
const PLAZA_KEYS = 'k1:cGxhemEtZGVtb25zdHJhdGlvbi1rZXktMzItYnl0ZXM=';
const free = { PORT: '0', SANDBOX_PORT: '0', PLAZA_DATA: 'memory', LOG_LEVEL: 'silent' };

async function refusal(file: string, env: Record<string, string>) {
  await using running = run(process.execPath, [file], { ...free, ...env });
  const { code } = await running.ended;
  return { code, said: running.stderr() };
}

test.each([
  ['gateway/main.ts', LIVE, /live key: .*PLAZA_ALLOW_LIVE=1/],
  ['gateway/main.ts', { ...LIVE, PLAZA_ALLOW_LIVE: '1' }, /needs PostgreSQL.*set DATABASE_URL/],
  [
    'gateway/main.ts',
    { ...LIVE, PLAZA_ALLOW_LIVE: '1', DATABASE_URL: 'postgres://127.0.0.1:1/plaza', PLAZA_KEYS },
    /set OIDC_ISSUER/,
  ],
  ['subgraphs/payments/main.ts', { ...LIVE, PLAZA_ALLOW_LIVE: '1' }, /needs PostgreSQL: set DATABASE_URL/],
  ['subgraphs/banking/main.ts', { PLAZA_ALLOW_LIVE: '1' }, /needs PostgreSQL: set DATABASE_URL/],
] as [string, Record<string, string>, RegExp][])(
  '%s with %o is refused, and the key is not shown',
  async (file, env, words) => {
    const { code, said } = await refusal(file, env);

    expect(said).toMatch(words);
    expect(said).not.toContain('NotARealKey');
    expect(code).toBe(1);
  },
);

test('with leave, PostgreSQL and an issuer a live key is taken, and shown masked with what is missing', async () => {
  await using postgres = await startPostgres();

  await using plaza = await npmStart('memory', {
    ...LIVE,
    PLAZA_ALLOW_LIVE: '1',
    DATABASE_URL: postgres.url,
    PLAZA_KEYS,
    OIDC_ISSUER: 'https://issuer.example',
  });

  expect(plaza.stdout()).toMatch(/Stripe +real · sk_live_…4242\n +without STRIPE_PUBLISHABLE_KEY: web pages/);
  expect(plaza.stdout()).toMatch(/Plaid +sandbox · /);
  expect(plaza.stdout()).toMatch(/Real keys +npm run doctor/);
  expect(plaza.stdout()).toMatch(/Database +PostgreSQL/);
  expect(plaza.stdout() + plaza.stderr()).not.toContain('NotARealKey');
});
