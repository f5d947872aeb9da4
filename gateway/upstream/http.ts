import { inflateRawSync } from 'node:zlib';
import { Kind, OperationTypeNode, parse } from 'graphql';
import { Pool } from 'undici';
import { PlazaError } from '#schema/errors.ts';
import { headers, type Call, type Fetch, type FetchResult, type Handle } from '#schema/protocol.ts';
import type { IdentitySigner } from './identity.ts';

/** The largest answer that is read, bytes. */
const MAX_ANSWER_BYTES = 16 * 1024 * 1024;

/**
 * The road to a subgraph in another process: POST with a signed identity. One deadline covers the whole call, body
 * included; redirects are refused; an answer without data and without errors is an error.
 *
 * @param url where it takes GraphQL
 */
export function createHttpHandle(
  name: string,
  url: string,
  sign: IdentitySigner,
): { handle: Handle; close(): Promise<void> } {
  const { origin, pathname, search } = new URL(url);
  const pool = new Pool(origin, { connections: 32, connect: { timeout: 2_000 }, maxHeaderSize: 64 * 1024 });
  const handle: Handle = async (fetch, claims, deadlineMs) => {
    const body = JSON.stringify({
      query: fetch.query,
      variables: fetch.variables,
      ...(fetch.operationName && { operationName: fetch.operationName }),
    });
    const response = await pool.request({
      path: pathname + search,
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        accept: 'application/json',
        [headers.identity]: await sign(claims, name, isMutation(fetch) ? body : null),
        [headers.deadline]: String(deadlineMs - Date.now()),
        [headers.requestId]: claims.requestId,
      },
      body,
      signal: AbortSignal.timeout(Math.max(1, deadlineMs - Date.now())),
    });
    const result = readAnswer(name, response.statusCode, await readBody(name, response.body));
    return { ...result, calls: readLedger(response.headers[headers.ledger]) };
  };
  return { handle, close: () => pool.destroy() };
}

function isMutation({ document, query }: Fetch): boolean {
  return (document ?? parse(query)).definitions.some(
    (node) => node.kind === Kind.OPERATION_DEFINITION && node.operation === OperationTypeNode.MUTATION,
  );
}

async function readBody(name: string, body: AsyncIterable<Buffer>): Promise<string> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of body) {
    bytes += chunk.length;
    if (bytes > MAX_ANSWER_BYTES) throw unusable(name, 'its answer is too large');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString();
}

function readAnswer(name: string, status: number, text: string): Pick<FetchResult, 'data' | 'errors'> {
  if (status >= 300 && status < 400) throw unusable(name, 'it redirects');
  let answer: Pick<FetchResult, 'data' | 'errors'>;
  try {
    answer = JSON.parse(text) as typeof answer;
  } catch {
    throw unusable(name, `it answered ${status} and no JSON`);
  }
  const empty = !answer || typeof answer !== 'object' || (!answer.data && !answer.errors?.length);
  if (empty) throw unusable(name, `it answered ${status} without data and without errors`);
  return answer;
}

function unusable(name: string, why: string): PlazaError {
  return new PlazaError('UPSTREAM_UNAVAILABLE', `The subgraph ${name} cannot answer at the moment.`, {
    cause: new Error(why),
    nullCause: 'subgraph_error',
  });
}

/** The ledger as it travels in a header: JSON, deflated, base64url. Only our own subgraphs keep one. */
function readLedger(header: string | string[] | undefined): Call[] {
  if (typeof header !== 'string') return [];
  try {
    const text = inflateRawSync(Buffer.from(header, 'base64url'), {
      maxOutputLength: 4 * 1024 * 1024,
    }).toString();
    return JSON.parse(text) as Call[];
  } catch {
    return [];
  }
}
