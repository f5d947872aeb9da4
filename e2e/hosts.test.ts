import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { ask, run, temporaryFolder } from './process.ts';
import { HOME } from './plaza.ts';

// A start takes seconds where the machine is busy with other tests.
vi.setConfig({ testTimeout: 90_000 });

const watch = join(import.meta.dirname, 'watch-hosts.ts');

/** The hosts that a process of ours looked up or connected to. */
async function hostsOf(file: string): Promise<string[]> {
  const text = await readFile(file, 'utf8').catch(() => '');
  return [...new Set(text.split('\n').filter((line) => line !== ''))].toSorted();
}

test('from start over Home to stop, Plaza speaks with loopback and nobody else', async () => {
  await using folder = await temporaryFolder();
  const file = join(folder.path, 'hosts');
  await using plaza = run(process.execPath, ['--import', watch, 'gateway/main.ts'], {
    PORT: '0',
    SANDBOX_PORT: '0',
    PLAZA_DATA: 'memory',
    WATCH_HOSTS_FILE: file,
  });
  const [report] = await plaza.says(/Graph +http[^]*start over with/);
  const url = /Graph +(http\S+)\/graphql/.exec(report)![1]!;
  const sandboxUrl = /Sandbox +(http\S+)\/_sandbox/.exec(report)![1]!;

  const { data, errors } = await ask(url, sandboxUrl, 'ada', HOME);
  plaza.terminate();
  await plaza.ended;

  expect(errors).toBeUndefined();
  expect(data.me.payments.edges).toHaveLength(3);
  expect(await hostsOf(file)).toEqual(['127.0.0.1']);
});

test.each([
  ['net', `require('node:net').connect({ host: '192.0.2.1', port: 9 }).destroy()`, '192.0.2.1'],
  ['fetch', `fetch('http://elsewhere.invalid/').catch(() => {})`, 'elsewhere.invalid'],
  [
    'https',
    `require('node:https').get('https://elsewhere.invalid/').on('error', () => {})`,
    'elsewhere.invalid',
  ],
  ['a look-up', `require('node:dns').lookup('elsewhere.invalid', () => {})`, 'elsewhere.invalid'],
  [
    'a promised look-up',
    `require('node:dns/promises').lookup('elsewhere.invalid').catch(() => {})`,
    'elsewhere.invalid',
  ],
  ['a query', `require('node:dns').resolve4('elsewhere.invalid', () => {})`, 'elsewhere.invalid'],
])('the check sees a stranger by %s', async (_way, script, host) => {
  await using folder = await temporaryFolder();
  const file = join(folder.path, 'hosts');
  const exit = `${script}; setTimeout(() => process.exit(), 50)`;
  await using stranger = run(process.execPath, ['--import', watch, '-e', exit], { WATCH_HOSTS_FILE: file });
  await stranger.ended;

  expect(await hostsOf(file)).toContain(host);
});
