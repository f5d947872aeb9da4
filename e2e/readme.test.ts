import { spawn } from 'node:child_process';
import { existsSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { HOME, startPlaza, type PlazaUnderTest } from './plaza.ts';
import { run } from './process.ts';

const documents = ['README.md', 'CHANGELOG.md', ...globSync('docs/**/*.md')];
const readme = readFileSync('README.md', 'utf8');

let plaza: PlazaUnderTest;

beforeAll(async () => {
  plaza = await startPlaza();
});

afterAll(() => plaza[Symbol.asyncDispose]());

test('the first query of the README has the answer that the README shows', async () => {
  const [query] = blocks(readme, 'graphql');
  const [shown] = blocks(readme, 'json');

  const { data } = await plaza.ask('ada', query!);

  expect(query!.trim()).toBe(HOME);
  expect({ data }).toEqual(JSON.parse(shown!));
});

test('the curl of the README, pasted, gives the same', async () => {
  const curl = blocks(readme, 'sh').find((block) => block.startsWith('curl'))!;
  const here = curl.replace('http://localhost:4000', plaza.url);

  await using pasted = run('bash', ['-c', here], { SANDBOX_URL: plaza.sandbox.url });
  await pasted.ended;

  expect(pasted.stderr()).toBe('');
  expect(JSON.parse(pasted.stdout())).toEqual(JSON.parse(blocks(readme, 'json')[0]!));
});

test('a call in the ledger has the members that the README shows', async () => {
  const shown = JSON.parse(blocks(readme, 'json')[1]!).extensions.plaza.calls[0];

  // What was asked as Ada before costs no call any more.
  const { extensions } = await plaza.ask('ben', HOME);

  const call = extensions!.plaza!.calls!.find(({ provider }) => provider === 'stripe')!;
  // What is measured differs from one time to the next.
  const measured = { startMs: 0, ms: 0, waitMs: 0, limitLeft: 0 };
  expect(call).toMatchObject({ waitMs: expect.any(Number), limitLeft: expect.any(Number) });
  expect({ ...call, ...measured }).toEqual({ ...shown, ...measured });
});

test('June’s nulls have the causes that the README shows', async () => {
  const query = /June has connected nothing\. Her `([^`]+)`/.exec(readme.replaceAll('\n', ' '))![1]!;
  const shown = JSON.parse(blocks(readme, 'json')[2]!);

  const { data, errors, extensions } = await plaza.ask('june', query);

  expect(errors).toBeUndefined();
  expect(data).toEqual(shown.data);
  const byPath = (nulls: readonly { path: readonly unknown[] }[]) =>
    nulls.toSorted((a, b) => (String(a.path) < String(b.path) ? -1 : 1));
  expect(byPath(extensions!.plaza!.nulls!)).toEqual(byPath(shown.extensions.plaza.nulls));
});

test('the controls that the sandbox lists are those that its document names', async () => {
  const { routes } = (await (await fetch(`${plaza.sandbox.url}/_sandbox`)).json()) as { routes: object };
  const text = readFileSync('docs/sandbox.md', 'utf8');

  const unnamed = Object.keys(routes).filter((route) => !text.includes(route.split(' ')[1]!));

  expect(unnamed).toEqual([]);
});

test('the partner’s subgraph of the document works as it stands there', async () => {
  const text = readFileSync('docs/adding-a-subgraph.md', 'utf8');
  const folder = resolve(`node_modules/.cache/plaza/loyalty-${process.pid}`);
  mkdirSync(folder, { recursive: true });
  const [port, gatewayPort] = [await freePort(), await freePort()];
  writeFileSync(join(folder, 'loyalty.graphql'), blocks(text, 'graphql')[0]!);
  writeFileSync(join(folder, 'loyalty.mjs'), blocks(text, 'js')[0]!);
  writeFileSync(join(folder, 'plaza.config.json'), blocks(text, 'json')[0]!.replace('4801', String(port)));
  const partner = spawn(process.execPath, [join(folder, 'loyalty.mjs')], {
    env: { PORT: String(port), PLAZA_URL: `http://localhost:${gatewayPort}` },
    stdio: 'ignore',
  });
  try {
    await using whole = await startPlaza({
      PORT: String(gatewayPort),
      PLAZA_CONFIG: join(folder, 'plaza.config.json'),
    });
    await listening(port);

    const read = await whole.ask('ada', '{ me { name loyalty { id points } } }');
    const refused = await whole.ask('ada', 'mutation { spendPoints(points: 2000) { id points } }');
    const spent = await whole.ask('ada', 'mutation { spendPoints(points: 20) { points } }');
    partner.kill();
    await new Promise((done) => partner.once('exit', done));
    const gone = await whole.ask('ada', '{ me { name loyalty { points } } }');

    const shown = blocks(text, 'json').map((block) => JSON.parse(block));
    const id = read.data.me.loyalty.id as string;
    expect(id).toMatch(/^loy_[a-z2-7]{26}$/);
    expect(read.data).toEqual({ me: { ...shown[1].data.me, loyalty: { id, points: 120 } } });
    expect(spent.data).toEqual({ spendPoints: { points: 100 } });
    for (const [answer, expected] of [
      [refused, shown[2]],
      [gone, shown[3]],
    ] as const) {
      expect(answer.data).toEqual(expected.data);
      expect(answer.errors).toEqual(expected.errors);
      expect(answer.extensions!.plaza!.nulls).toEqual(expected.extensions.plaza.nulls);
    }
  } finally {
    partner.kill();
    rmSync(folder, { recursive: true });
  }
});

test.each(documents)('every command that %s names exists', (file) => {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: object };
  const named = [...readFileSync(file, 'utf8').matchAll(/\bnpm run (?:--silent )?([\w:-]+)/g)];

  const unknown = named.map(([, script]) => script!).filter((script) => !(script in scripts));

  expect(unknown).toEqual([]);
});

test.each(documents)('every relative link of %s leads somewhere', (file) => {
  const links = [...readFileSync(file, 'utf8').matchAll(/\]\(([^)\s]+)\)/g)].map(([, link]) => link!);

  const broken = links
    .filter((link) => !/^(https?:|#)/.test(link))
    .filter((link) => !existsSync(join(dirname(file), link.split('#')[0]!)));

  expect(broken).toEqual([]);
});

/** The code blocks of a language, in their order. */
function blocks(text: string, language: string): string[] {
  return [...text.matchAll(new RegExp(`^\`\`\`${language}\\n([^]*?)^\`\`\``, 'gm'))].map(([, code]) => code!);
}

/** The partner and the gateway must each know the other's address before they start, so port 0 will not do. */
async function freePort(): Promise<number> {
  const { createServer } = await import('node:net');
  const server = createServer().listen(0);
  const { port } = server.address() as { port: number };
  await new Promise((done) => server.close(done));
  return port;
}

/** Resolves once something listens there. */
async function listening(port: number): Promise<void> {
  const untilMs = Date.now() + 10_000;
  while (Date.now() < untilMs) {
    const there = await fetch(`http://localhost:${port}`, { method: 'POST' }).then(
      () => true,
      () => false,
    );
    if (there) return;
    await new Promise((done) => setTimeout(done, 50));
  }
  throw new Error(`Nothing listens on port ${port}.`);
}
