import { once } from 'node:events';
import { request, type IncomingMessage } from 'node:http';
import { connect } from 'node:net';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { compose } from '#schema/compose.ts';
import { readConfig } from '#gateway/config.ts';
import { startStandalone } from '#gateway/standalone.ts';
import { startPlainSubgraph } from './plain-subgraph.ts';

const QUERY = 'query ($of: String!, $count: Int!) { words(of: $of, count: $count) }';

/** How a client takes its answer. */
type Manner = 'at once' | 'slowly' | 'compressed' | 'not to the end';

const manners: readonly Manner[] = ['at once', 'slowly', 'compressed', 'not to the end'];

async function read(url: string, variables: object, manner: Manner): Promise<string | null> {
  const asked = request(`${url}/graphql`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(manner === 'compressed' && { 'accept-encoding': 'gzip' }),
    },
  });
  asked.end(JSON.stringify({ query: QUERY, variables }));
  const [response] = (await once(asked, 'response')) as [IncomingMessage];
  if (manner === 'not to the end') {
    response.destroy();
    return null;
  }
  const chunks: Buffer[] = [];
  for await (const chunk of response) {
    chunks.push(chunk as Buffer);
    if (manner === 'slowly') await new Promise((resolve) => setTimeout(resolve, 2));
  }
  const body = Buffer.concat(chunks);
  return (manner === 'compressed' ? gunzipSync(body) : body).toString();
}

/** What it answers: so many times the same word, about 23 bytes each. */
const bodyOf = (of: string, count: number) =>
  `${JSON.stringify({ data: { words: Array<string>(count).fill(of.repeat(20)) } })}\n`;

async function start() {
  const subgraph = await startPlainSubgraph('type Query { words(of: String!, count: Int!): [String!]! }', {
    Query: {
      words: (_root: unknown, { of, count }: { of: string; count: number }) =>
        Array.from({ length: count }, () => of.repeat(20)),
    },
  });
  const { supergraphSdl } = compose([{ name: 'words', sdl: subgraph.sdl, url: subgraph.url }]);
  const file = join(mkdtempSync(join(tmpdir(), 'plaza-bodies-')), 'supergraph.graphql');
  writeFileSync(file, supergraphSdl);
  const config = readConfig({ PORT: '0', PLAZA_DATA: 'memory', LOG_LEVEL: 'silent' }, { alone: true });
  const gateway = await startStandalone(config, { supergraph: file, subgraphs: [] });
  return {
    url: gateway.url,
    [Symbol.asyncDispose]: async () => {
      await gateway.close();
      await subgraph[Symbol.asyncDispose]();
    },
  };
}

test('large answers use the same memory one after the other, and nobody ever gets another’s', async () => {
  await using plaza = await start();
  const requests = Array.from({ length: 240 }, (_, index) => ({
    manner: manners[index % manners.length]!,
    of: String.fromCharCode(97 + (index % 26)),
    // From 23 kB to 0.4 MB.
    count: 1_000 + (index % 7) * 3_000,
  }));
  const wrong: string[] = [];
  const queue = requests.values();
  const work = async () => {
    for (const { manner, of, count } of queue) {
      const text = await read(plaza.url, { of, count }, manner);
      if (text !== null && text !== bodyOf(of, count)) wrong.push(`${manner} ${of} ${count}`);
    }
  };

  await Promise.all(Array.from({ length: 24 }, work));

  expect(wrong).toEqual([]);
});

test('an answer that waits for its client to read keeps its memory meanwhile', async () => {
  await using plaza = await start();
  const count = 40_000;
  await read(plaza.url, { of: 'a', count: 1 }, 'at once');
  const { port } = new URL(plaza.url);
  const lazy = connect(Number(port), '127.0.0.1').pause();
  // More than sockets hold.
  const letters = Array.from({ length: 15 }, (_, index) => String.fromCharCode(98 + index));
  for (const of of letters) {
    const body = JSON.stringify({ query: QUERY, variables: { of, count } });
    lazy.write(
      `POST /graphql HTTP/1.1\r\nhost: plaza\r\ncontent-type: application/json\r\ncontent-length: ${body.length}\r\n\r\n${body}`,
    );
  }
  await new Promise((resolve) => setTimeout(resolve, 1_500));

  for (const of of letters) await read(plaza.url, { of: of.toUpperCase(), count }, 'at once');

  let text = '';
  lazy
    .setEncoding('latin1')
    .on('data', (chunk: string) => void (text += chunk))
    .resume();
  const whole = letters.map((of) => bodyOf(of, count));
  const bytes = whole.reduce((sum, body) => sum + body.length, 0);
  await expect.poll(() => text.length, { timeout: 10_000 }).toBeGreaterThan(bytes);
  lazy.destroy();
  expect(whole.filter((body) => !text.includes(body)).length).toBe(0);
});
