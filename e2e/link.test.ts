import { readFile, writeFile } from 'node:fs/promises';
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { startSandbox, type Sandbox } from '#sandbox/sandbox.ts';
import { toPersonId } from '#schema/person-id.ts';
import type { Db } from '#storage/database.ts';
import { openDatabase } from '#storage/open.ts';
import { run, temporaryFolder } from './process.ts';

vi.setConfig({ testTimeout: 60_000 });

let sandbox: Sandbox;
const ISSUER = 'https://login.example';
const idOf = (subject: string) => toPersonId(ISSUER, subject);

beforeAll(async () => {
  sandbox = await startSandbox({ port: 0, ticking: false });
});
beforeEach(() => {
  sandbox.faults.clear();
  sandbox.journal.clear();
});
afterAll(() => sandbox.close());

/** A folder with a file of links, and the command on it. */
async function company(rows: readonly string[], header = 'person,kind,value,account,valid_from,valid_to') {
  const folder = await temporaryFolder();
  const csv = `${folder.path}/links.csv`;
  await writeFile(csv, `${[header, ...rows].join('\n')}\n`);
  const env = { SANDBOX_URL: sandbox.url, PLAZA_DATA: folder.path };
  return {
    env,
    csv,
    link: async (args: readonly string[] = ['--issuer', ISSUER]) => {
      await using command = run(process.execPath, ['cli/link.ts', '--csv', csv, ...args], env);
      const { code } = await command.ended;
      return { code, out: command.stdout(), err: command.stderr() };
    },
    report: async () => (await readFile(`${csv}.report.csv`, 'utf8')).trim().split('\n').slice(1),
    look: async <T>(work: (db: Db) => Promise<T>): Promise<T> => {
      const db = await openDatabase({ folder: `${folder.path}/db` });
      try {
        return await work(db);
      } finally {
        await db.close();
      }
    },
    [Symbol.asyncDispose]: () => folder[Symbol.asyncDispose](),
  };
}

const cast = () => sandbox.manifest.persons;
const member = (subject: string) => cast().find((person) => person.subject === subject)!;

test('customers, numbers and Items are verified, linked and reported; doing so twice changes nothing', async () => {
  const [ada, ben, june] = [member('ada'), member('ben'), member('june')];
  const token = ada.items[0]!.accessToken;
  await using own = await company([
    `ada,customer,${ada.customers[0]}`,
    `${idOf('ben')},customer,${ben.customers[0]},default,2026-01-01T00:00:00Z,`,
    'june,customer,cus_nobody',
    `ada,address,${ada.addresses[0]}`,
    `${june.subject},address,whatsapp:+120255501`,
    `ada,item,${token}`,
    'ben,item,access-sandbox-00000000-0000-4000-8000-000000000000',
  ]);

  const first = await own.link();

  expect(first).toMatchObject({ code: 0, out: expect.stringContaining('4 linked, 0 skipped, 3 refused') });
  expect(await own.report()).toEqual([
    `7,item,,${idOf('ada')},linked,`,
    `8,item,,${idOf('ben')},refused,Plaid knows no such Item`,
    `2,customer,${ada.customers[0]},${idOf('ada')},linked,`,
    `3,customer,${ben.customers[0]},${idOf('ben')},linked,`,
    `4,customer,cus_nobody,${idOf('june')},refused,the provider knows no such thing`,
    `5,address,'${ada.addresses[0]},${idOf('ada')},linked,`,
    `6,address,whatsapp:+120255501,${idOf('june')},refused,the provider knows no such thing`,
  ]);
  for (const text of [first.out, first.err, (await own.report()).join('\n')])
    expect(text).not.toContain(token);
  const calls = sandbox.journal.counts().byRoute;
  expect(calls['stripe GET /v1/customers']).toBe(1);
  expect(calls['twilio POST /twilio/lookups/v2/batch/query']).toBe(1);
  await own.look(async (db) => {
    const links = await db.query(
      `select person_id, owner, nullif(valid_from, '-infinity') as valid_from from payments.link order by owner`,
    );
    expect(links).toHaveLength(2);
    expect(links).toContainEqual({
      person_id: idOf('ben'),
      owner: ben.customers[0],
      valid_from: new Date('2026-01-01T00:00:00Z'),
    });
    const audit = await db.query('select person_id, change, app, reason from payments.link_audit');
    expect(audit).toHaveLength(2);
    expect(audit[0]).toMatchObject({
      change: 'linked',
      app: 'plaza',
      reason: expect.stringContaining('links.csv'),
    });
    expect(await db.query('select 1 from payments.link_import')).toEqual([]);
    expect(await db.query('select status from banking.connection')).toEqual([{ status: 'GOOD' }]);
  });

  expect((await own.link()).out).toContain('0 linked, 4 skipped, 3 refused');
});

test('what is somebody else’s is refused, and one that two lines want is one’s', async () => {
  const customer = member('ada').customers[0];
  await using own = await company([`ada,customer,${customer}`, `ben,customer,${customer}`]);

  expect((await own.link()).out).toContain('1 linked, 0 skipped, 1 refused');

  expect(await own.report()).toEqual([
    `2,customer,${customer},${idOf('ada')},linked,`,
    `3,customer,${customer},${idOf('ben')},refused,somebody else’s in that time`,
  ]);
});

test('killed at any time and started again, it goes on where it was, and nothing is half done', async () => {
  for (let index = 0; index < 420; index += 1) {
    await fetch(`${sandbox.url}/v1/customers`, {
      method: 'POST',
      headers: { authorization: 'Bearer sk_test_sandbox' },
      body: new URLSearchParams({ name: `Old friend ${index}` }),
    });
  }
  const ids: string[] = [];
  for (let after = ''; ;) {
    const query = `limit=100${after && `&starting_after=${after}`}`;
    const response = await fetch(`${sandbox.url}/v1/customers?${query}`, {
      headers: { authorization: 'Bearer sk_test_sandbox' },
    });
    const page = (await response.json()) as { data: { id: string }[]; has_more: boolean };
    ids.push(...page.data.map(({ id }) => id));
    if (!page.has_more) break;
    after = ids.at(-1)!;
  }
  const pages = Math.ceil(ids.length / 100);
  await using own = await company(ids.map((id, index) => `person-${index},customer,${id}`));
  sandbox.journal.clear();
  sandbox.faults.add({ provider: 'stripe', delayMs: 300 });
  const killed = run(process.execPath, ['cli/link.ts', '--csv', own.csv, '--issuer', ISSUER], own.env);
  await expect
    .poll(() => sandbox.journal.counts().total, { timeout: 30_000, interval: 20 })
    .toBeGreaterThan(2);
  await killed[Symbol.asyncDispose]();
  sandbox.faults.clear();

  const { code, out } = await own.link();

  expect([code, out]).toEqual([0, expect.stringContaining(`${ids.length} linked, 0 skipped, 0 refused`)]);
  // No page that was verified is asked for again, but the one that was under way.
  expect(sandbox.journal.counts().total).toBeLessThanOrEqual(pages + 1);
  await own.look(async (db) => {
    const [links] = await db.query<{ count: number }>('select count(*) from payments.link');
    const [audits] = await db.query<{ count: number }>('select count(*) from payments.link_audit');
    expect([links!.count, audits!.count]).toEqual([ids.length, ids.length]);
  });
});

test('lines that are wrong are refused with their number and why; the others are linked', async () => {
  const customer = member('ada').customers[0];
  await using own = await company([
    'ada,card,4242424242424242',
    'ada,customer,pi_1',
    ',customer,cus_1',
    'ada,customer,cus_1,us',
    'ada,customer,cus_1,,yesterday',
    'ada,customer,cus_1,,2026-02-01T00:00:00Z,2026-01-01T00:00:00Z',
    `ada,customer,${customer}`,
  ]);

  expect((await own.link()).out).toContain('1 linked, 0 skipped, 6 refused');

  expect((await own.report()).slice(0, 6)).toEqual([
    '2,,,,refused,"a kind is one of customer, address, item"',
    '3,,,,refused,this is not a customer’s id (cus_…)',
    '4,,,,refused,"a person is an id (per_…), or with --issuer a subject"',
    '5,,,,refused,there is no account us; there is default',
    '6,,,,refused,"a time is RFC 3339, e.g. 2026-01-31T00:00:00Z"',
    '7,,,,refused,valid_to comes after valid_from',
  ]);
});

test.each([
  [[], 'person,kind', 'the column value is missing'],
  [[], 'person,kind,value,colour', 'there is no column colour'],
  [['--issuer', 'here'], 'person,kind,value', '--issuer takes a URL; got here.'],
])('%j with the columns %s says what is wrong in a sentence', async (args, header, sentence) => {
  await using own = await company([], header);

  const { code, err } = await own.link(args);

  expect(code).toBe(1);
  expect(err).toContain(sentence);
});

test('without a file it says so, and --help explains', async () => {
  for (const [args, code, words] of [
    [[], 1, 'Name the file: npm run link -- --csv customers.csv'],
    [['--csv', 'nowhere.csv'], 1, 'There is no file nowhere.csv.'],
    [['--help'], 0, 'Usage: npm run link'],
  ] as const) {
    await using command = run('npm', ['run', '--silent', 'link', '--', ...args], {});
    expect((await command.ended).code).toBe(code);
    expect(command.stdout() + command.stderr()).toContain(words);
  }
});
