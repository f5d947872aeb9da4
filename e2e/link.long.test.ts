import { writeFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { startSandbox, type Sandbox } from '#sandbox/sandbox.ts';
import { openDatabase } from '#storage/open.ts';
import { temporaryPostgres } from './postgres.ts';
import { run, temporaryFolder } from './process.ts';

const ISSUER = 'https://login.example';
const CUSTOMERS = 100_000;
const ITEMS = 1_000;
/** What may be alive after a collection: the SDKs take 52 of it; keeping every page that Stripe listed took 92. */
const LIVE_MB = 70;
/** A heap so small that it is collected often. */
const HEAP_MB = 192;

/** What a company has before it comes to Plaza, put into the sandbox as it would be after years. */
async function withHistory(sandbox: Sandbox) {
  const blank = {
    name: null,
    email: null,
    phone: null,
    description: null,
    metadata: {},
    address: null,
    shipping: null,
  };
  const rows = Array.from({ length: CUSTOMERS }, (_each, index) => {
    const id = `cus_old${String(index).padStart(8, '0')}`;
    return [id, { id, created: 1_700_000_000 + index, ...blank, defaultMethod: null }];
  });
  const snapshot = sandbox.snapshot() as { providers: { stripe: { tables: { customers: unknown[] } } } };
  snapshot.providers.stripe.tables.customers = rows;
  sandbox.restore(snapshot);
  const ask = async (path: string, body: object): Promise<Record<string, string>> => {
    const response = await fetch(`${sandbox.url}${path}`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'plaid-client-id': 'sandbox-client',
        'plaid-secret': 'sandbox-secret',
      },
      body: JSON.stringify(body),
    });
    return (await response.json()) as Record<string, string>;
  };
  const tokens: string[] = [];
  for (let index = 0; index < ITEMS; index += 1) {
    const made = await ask('/_sandbox/plaid/public_token', {});
    const { access_token: token } = await ask('/plaid/item/public_token/exchange', {
      public_token: made['public_token'],
    });
    tokens.push(token!);
  }
  return { customers: rows.map(([id]) => id as string), tokens };
}

/** What was alive after each collection that `node --trace-gc` printed, MB. */
function livesOf(trace: string): number[] {
  return [...trace.matchAll(/Mark-Compact.*? -> ([\d.]+) /g)].map(([, live]) => Number(live));
}

test(
  'a hundred thousand customers and a thousand Items are linked within the providers’ limits, in flat memory',
  { timeout: 600_000 },
  async () => {
    await using sandbox = await startSandbox({ port: 0, ticking: false });
    await using server = await temporaryPostgres();
    await using folder = await temporaryFolder();
    const { customers, tokens } = await withHistory(sandbox);
    const csv = `${folder.path}/company.csv`;
    const lines = [
      ...customers.map((id, index) => `person-${index},customer,${id}`),
      ...tokens.map((token, index) => `person-${index},item,${token}`),
    ];
    await writeFile(csv, `person,kind,value\n${lines.join('\n')}\n`);
    sandbox.limits.set({ published: true });
    sandbox.journal.clear();
    const env = {
      DATABASE_URL: server.url,
      PLAZA_KEYS: `k1:${Buffer.alloc(32, 1).toString('base64')}`,
      SANDBOX_URL: sandbox.url,
      PLAZA_DATA: folder.path,
    };
    const seeded = sandbox.world.people.filter(({ customerId }) => customerId).length;
    const pages = Math.ceil((CUSTOMERS + seeded) / 100);
    const startedMs = Date.now();

    await using command = run(
      process.execPath,
      ['--trace-gc', `--max-old-space-size=${HEAP_MB}`, 'cli/link.ts', '--csv', csv, '--issuer', ISSUER],
      env,
    );
    const { code } = await command.ended;

    expect(code, command.stderr()).toBe(0);
    expect(command.stdout()).toContain(`${CUSTOMERS + ITEMS} linked, 0 skipped, 0 refused`);
    const counts = sandbox.journal.counts().byRoute;
    expect(counts['stripe GET /v1/customers']).toBe(pages);
    expect(sandbox.journal.calls().filter(({ status }) => status === 429)).toEqual([]);
    const lives = livesOf(command.stdout());
    console.log({
      seconds: Math.round((Date.now() - startedMs) / 1000),
      collections: lives.length,
      mostAliveMB: Math.max(...lives),
      calls: counts,
    });
    expect(lives.length).toBeGreaterThan(20);
    expect(Math.max(...lives)).toBeLessThan(LIVE_MB);
    const db = await openDatabase({ url: server.url, folder: null });
    const [links] = await db.query<{ count: number }>('select count(*) from payments.link');
    const [audits] = await db.query<{ count: number }>('select count(*) from payments.link_audit');
    const [banks] = await db.query<{ count: number }>('select count(*) from banking.connection');
    await db.close();
    expect([links, audits, banks].map((row) => row!.count)).toEqual([CUSTOMERS, CUSTOMERS, ITEMS]);
  },
);
