import { once } from 'node:events';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from 'vitest';
import { createAgent } from './sockets.ts';

/** A server that counts its connections, and answers after a moment. */
async function startCounting() {
  const connections = { open: 0, most: 0, made: 0 };
  const server = http.createServer((_request, response) => setTimeout(() => response.end('{}'), 30));
  server.on('connection', (socket) => {
    connections.made += 1;
    connections.open += 1;
    connections.most = Math.max(connections.most, connections.open);
    socket.once('close', () => (connections.open -= 1));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const close = async () => {
    server.closeAllConnections();
    server.close();
    await once(server, 'close');
  };
  return { url, connections, [Symbol.asyncDispose]: close };
}

function get(url: string, agent: http.Agent): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = http.get(url, { agent }, (response) => response.resume().once('end', resolve));
    request.once('error', reject);
  });
}

test('so many connections and no more are opened, and they are used again', async () => {
  await using server = await startCounting();
  const agent = createAgent(server.url, 3);

  await Promise.all(Array.from({ length: 12 }, () => get(server.url, agent)));
  for (let count = 0; count < 5; count += 1) await get(server.url, agent);

  expect(server.connections).toMatchObject({ most: 3, made: 3 });
  agent.destroy();
});
