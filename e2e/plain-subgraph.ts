import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { graphql, parse } from 'graphql';

/** A subgraph of anybody's, over HTTP, without any identity. */
export interface PlainSubgraph extends AsyncDisposable {
  url: string;
  /** Its whole SDL. */
  sdl: string;
  /** The headers of the requests that it got. */
  readonly headers: IncomingMessage['headers'][];
}

export const LINK =
  'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@shareable", "@requires", "@external"])\n';

/** @param port 0 takes a free one */
export async function startPlainSubgraph(sdl: string, resolvers: object, port = 0): Promise<PlainSubgraph> {
  const schema = buildSubgraphSchema([{ typeDefs: parse(LINK + sdl), resolvers: resolvers as never }]);
  const headers: IncomingMessage['headers'][] = [];
  const server = createServer((request, response) => {
    const answer = async () => {
      headers.push(request.headers);
      let text = '';
      for await (const chunk of request) text += String(chunk);
      const { query, variables } = JSON.parse(text) as { query: string; variables?: Record<string, unknown> };
      const result = await graphql({ schema, source: query, variableValues: variables ?? {} });
      response.setHeader('content-type', 'application/json').end(JSON.stringify(result));
    };
    answer().catch(() => response.destroy());
  });
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`,
    sdl: LINK + sdl,
    headers,
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
