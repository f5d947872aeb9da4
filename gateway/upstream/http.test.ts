import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from 'vitest';
import { faults, startFaulty, type Mode } from '#e2e/faulty-subgraph.ts';
import { createHttp, type HttpOptions } from './http.ts';
import { caller, claims, outgoing } from './under-test.ts';

function httpTo(url: string, changes: Partial<HttpOptions> = {}) {
  return createHttp({
    name: 'loyalty',
    url,
    sign: (told, audience, body) =>
      Promise.resolve(JSON.stringify([audience, told.subject, told.name, body])),
    ours: false,
    sockets: 4,
    maxAnswerBytes: 1024 * 1024,
    forwardHeaders: [],
    returnHeaders: [],
    ...changes,
  });
}

test('a fetch is one POST with who asks and how long there is, over a connection that is kept', async () => {
  await using partner = await startFaulty();
  const http = httpTo(partner.url);
  const variables = '{"first":3,"text":"ü\\""}';

  for (let index = 0; index < 5; index += 1) await http.send(outgoing({ variables }));

  const [{ question, headers }] = partner.arrivals as [(typeof partner.arrivals)[0]];
  expect(question).toEqual({ query: '{ a }', variables: { first: 3, text: 'ü"' } });
  expect(headers).toMatchObject({
    'content-type': 'application/json',
    'x-request-id': 'test',
    'plaza-identity': JSON.stringify(['loyalty', 'per_1', null, null]),
  });
  expect(Number(headers['plaza-deadline-ms'])).toBeGreaterThan(1_000);
  expect(headers['accept-encoding']).toBeUndefined();
  // The second may be asked for while the first answer's last bytes are being read.
  expect(partner.mostSockets).toBeLessThanOrEqual(2);
  await http.close();
});

test('one of ours is told who the person is, and a mutation is signed with its body', async () => {
  await using partner = await startFaulty();
  const http = httpTo(partner.url, { ours: true });

  await http.send(outgoing({ query: 'mutation { pay }' }));

  const body = '{"query":"mutation { pay }","variables":{}}';
  expect(partner.arrivals[0]!.headers['plaza-identity']).toBe(
    JSON.stringify(['loyalty', 'ada', 'Ada', body]),
  );
  await http.close();
});

test('nobody unknown is asked for while access control is on; while it is off no identity travels', async () => {
  await using partner = await startFaulty();
  const guarded = httpTo(partner.url);
  const open = httpTo(partner.url, { sign: null });
  const nobody = outgoing({ caller: caller({ claims: null }) });

  await expect(guarded.send(nobody)).rejects.toMatchObject({ extensions: { code: 'UNAUTHENTICATED' } });
  await open.send(nobody);
  await open.send(outgoing({ caller: caller({ claims }) }));

  expect(partner.arrivals.map(({ headers }) => headers['plaza-identity'])).toEqual([undefined, undefined]);
  await Promise.all([guarded.close(), open.close()]);
});

/** Those that answer in the end, or never. */
const others = new Set<Mode>(['hung', 'dripping', 'slow', '429', 'flapping', 'prototype']);

test.each(faults.filter((mode) => !others.has(mode)))(
  '%s is no answer, and says nothing of what it was to the client',
  async (mode) => {
    await using partner = await startFaulty();
    await partner.play(mode);
    const http = httpTo(partner.url);

    const sent = http.send(outgoing());

    await expect(sent).rejects.toMatchObject({
      message: 'The subgraph loyalty cannot answer at the moment.',
      extensions: { code: 'UPSTREAM_UNAVAILABLE', nullCause: 'subgraph_error' },
      says: 'sick',
    });
    await http.close();
  },
);

test('429 is RATE_LIMITED, and says for how long', async () => {
  await using partner = await startFaulty();
  await partner.play('429');
  const http = httpTo(partner.url);

  await expect(http.send(outgoing())).rejects.toMatchObject({
    extensions: { code: 'RATE_LIMITED', nullCause: 'rate_limited' },
    says: 'well',
    retryAfterMs: 1_000,
  });
  await http.close();
});

test('an answer may have the largest size, and is not read further than that', async () => {
  const [largest, larger] = [100_000, 100_001].map((bytes) => ({ data: { a: 'x'.repeat(bytes - 17) } }));
  let answer = largest!;
  await using partner = await startFaulty({ answer: () => answer });
  const http = httpTo(partner.url, { maxAnswerBytes: 100_000 });

  await expect(http.send(outgoing())).resolves.toMatchObject(largest!);
  answer = larger!;
  await expect(http.send(outgoing())).rejects.toMatchObject({
    cause: { message: 'its answer is too large' },
  });
  await partner.play('endless');
  await expect(http.send(outgoing())).rejects.toMatchObject({
    cause: { message: 'its answer is too large' },
  });

  await http.close();
});

test('a query that nobody waits for any more is cut off', async () => {
  await using partner = await startFaulty();
  await partner.play('hung');
  const http = httpTo(partner.url);
  const client = new AbortController();

  const sent = http.send(outgoing({ signal: client.signal }));
  await expect.poll(() => partner.arrivals.length).toBe(1);
  client.abort();

  await expect(sent).rejects.toMatchObject({ says: 'nothing' });
  await expect.poll(() => partner.cut).toBe(1);
  await http.close();
});

test('large answers take turns once they fill half of what one may have, and all are read', async () => {
  const big = { data: { a: 'x'.repeat(900_000) } };
  await using partner = await startFaulty({ answer: () => big });
  const http = httpTo(partner.url);

  const answers = await Promise.all([1, 2, 3, 4].map(() => http.send(outgoing())));

  expect(answers.map(({ data }) => data)).toEqual([big.data, big.data, big.data, big.data]);
  await http.close();
});

test.each([
  ['a redirect', { location: 'http://127.0.0.1:9/' }, 307, true],
  ['an encoding that nobody asked for', { 'content-encoding': 'gzip' }, 200, true],
  ['a length that is too large', { 'content-length': 2 * 1024 * 1024 }, 200, false],
])(
  '%s is refused by its head alone, whatever the body',
  async (_name, headers, status, ends) => {
    const server = createServer((_request, reply) => {
      reply.writeHead(status, { 'content-type': 'application/json', ...headers });
      reply.write('{"data":{"a":1}}');
      if (ends) reply.end();
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const http = httpTo(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);

    await expect(http.send(outgoing())).rejects.toMatchObject({ says: 'sick' });

    await http.close();
    server.closeAllConnections();
    server.close();
  },
  3_000,
);
