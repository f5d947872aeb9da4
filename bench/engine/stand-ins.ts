import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { execute, parse, validate } from 'graphql';
import { subgraphNames, subgraphSchema, type SubgraphName } from './graph.ts';
import { root } from './world.ts';

/**
 * The four subgraphs, one port each, in one process beside the gateway. They must cost little: what a body asks is
 * executed once, and its answer kept as bytes. To `count` over IPC they tell how often each was asked.
 */
const counts = Object.fromEntries(subgraphNames.map((name) => [name, 0])) as Record<SubgraphName, number>;

/** Bodies whose answers are kept, of each subgraph. */
const MAX_KNOWN = 5_000;

async function start(name: SubgraphName): Promise<string> {
  const schema = subgraphSchema(name);
  const known = new Map<string, Buffer>();

  const execution = async (body: string): Promise<Buffer> => {
    const { query, variables, operationName } = JSON.parse(body) as {
      query: string;
      variables?: Record<string, unknown>;
      operationName?: string;
    };
    const document = parse(query);
    const errors = validate(schema, document);
    const result =
      errors.length > 0
        ? { errors }
        : await execute({ schema, document, rootValue: root, variableValues: variables, operationName });
    return Buffer.from(JSON.stringify(result));
  };

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const body = Buffer.concat(chunks).toString('latin1');
    counts[name] += 1;
    let bytes = known.get(body);
    if (!bytes) {
      bytes = await execution(Buffer.from(body, 'latin1').toString());
      if (known.size < MAX_KNOWN) known.set(body, bytes);
    }
    response.writeHead(200, { 'content-type': 'application/json', 'content-length': bytes.length });
    response.end(bytes);
  };

  const server = createServer({ keepAlive: true, keepAliveTimeout: 60_000 }, (request, response) => {
    answer(request, response).catch((error: unknown) => {
      console.error(error);
      response.destroy();
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`;
}

const urls: Record<string, string> = {};
for (const name of subgraphNames) urls[name] = await start(name);
process.on('message', () => process.send!(counts));
process.on('disconnect', () => process.exit(0));
process.send!(urls);
