import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from 'vitest';
import { startFaulty } from '#e2e/faulty-subgraph.ts';
import { createRoad } from './road.ts';
import { caller, outgoing, roadTo } from './under-test.ts';

const everything = {
  'accept-language': 'de',
  'x-tenant': 'a',
  authorization: 'Bearer secret',
  cookie: 'session=1',
  connection: 'close',
  'transfer-encoding': 'chunked',
  'content-length': '5',
  host: 'evil.example',
  'plaza-identity': 'forged',
  'plaza-detail': 'calls',
  te: 'trailers',
};
const names = Object.keys(everything);
const deadlines = { subgraphMs: 2_000, requestMs: 2_000, slowMs: 2_000 };

test('no header of the client travels unless it is named; connection and plaza headers never do', async () => {
  await using partner = await startFaulty();
  const nothing = roadTo(partner.url);
  const all = roadTo(partner.url, { forwardHeaders: names });
  const asker = caller({ headers: everything });

  await nothing.send(outgoing({ caller: asker }));
  await all.send(outgoing({ caller: asker }));

  const [first, second] = partner.arrivals.map(({ headers }) => headers);
  expect(Object.keys(everything).filter((name) => first![name] === asker.headers[name])).toEqual([]);
  expect(names.filter((name) => second![name] === asker.headers[name])).toEqual([
    'accept-language',
    'x-tenant',
    'authorization',
    'cookie',
  ]);
  await Promise.all([nothing.close(), all.close()]);
});

test('credentials never reach one of our own, named or not', async () => {
  await using partner = await startFaulty();
  const policy = { forwardHeaders: names };
  const road = createRoad({ name: 'people', url: partner.url, sign: null, ours: true, deadlines, policy });

  await road.send(outgoing({ caller: caller({ headers: everything }) }));

  const { headers } = partner.arrivals[0]!;
  expect([headers['authorization'], headers['cookie'], headers['x-tenant']]).toEqual([
    undefined,
    undefined,
    'a',
  ]);
  await road.close();
});

test('the headers that a subgraph sends reach the client where they are named, and each sharer alike', async () => {
  const answer = {
    'content-type': 'application/json',
    'x-points': '3',
    'x-other': '1',
    'set-cookie': ['a=1', 'b=2'],
    'plaza-ledger': 'forged',
  };
  const server = createServer((_request, reply) => {
    setTimeout(() => reply.writeHead(200, answer).end('{"data":{"a":1}}'), 30);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  const road = roadTo(url, { returnHeaders: ['x-points', 'set-cookie', 'plaza-ledger', 'content-type'] });
  const heard = async () => {
    const headers: string[] = [];
    const respond = (name: string, value: string) => void headers.push(`${name}: ${value}`);
    await road.send(outgoing({ caller: caller({ respond }) }));
    return headers;
  };

  const told = await Promise.all([heard(), heard()]);

  const expected = ['x-points: 3', 'set-cookie: a=1', 'set-cookie: b=2'];
  expect(told).toEqual([expected, expected]);
  await road.close();
  server.close();
});
