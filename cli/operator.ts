import { z } from 'zod';

const port = z.coerce.number().int().min(1).max(65_535);
const url = z.url({ protocol: /^https?$/, error: 'is no http or https URL' });

/** Where Plaza is, and who asks. */
const Env = z.object({
  PLAZA_URL: url.optional(),
  PORT: port.default(4000),
  PLAZA_TOKEN: z.string().min(1).optional(),
  SANDBOX_URL: url.optional(),
  SANDBOX_PORT: port.default(4010),
});

const Token = z.object({ access_token: z.string() });
const Answer = z.object({
  data: z.record(z.string(), z.unknown()).nullish(),
  errors: z
    .array(z.object({ message: z.string(), extensions: z.record(z.string(), z.unknown()).optional() }))
    .optional(),
});

/** Asks the graph. @throws Error in one sentence where it cannot be reached or refuses */
export type AskGraph = (
  query: string,
  variables?: object,
) => Promise<{ data: Record<string, unknown>; errors: string[] }>;

/** Asks the graph as an operator: with PLAZA_TOKEN, or without one as the sandbox's own. */
export async function askAsOperator(environment: NodeJS.ProcessEnv): Promise<AskGraph> {
  const env = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
  const parsed = Env.safeParse(env);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw new Error(`The setting ${String(issue?.path[0])} ${issue?.message}: correct or unset it.`);
  }
  const { PLAZA_URL, PORT, PLAZA_TOKEN, SANDBOX_URL, SANDBOX_PORT } = parsed.data;
  const plaza = PLAZA_URL ?? `http://127.0.0.1:${PORT}`;
  const token = PLAZA_TOKEN ?? (await sandboxToken(SANDBOX_URL ?? `http://127.0.0.1:${SANDBOX_PORT}`));
  return async (query, variables = {}) => {
    const response = await fetch(new URL('/graphql', plaza), {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify({ query, variables }),
      signal: AbortSignal.timeout(10_000),
    }).catch((cause: unknown) => {
      throw new Error(`No Plaza answers at ${plaza}: start it with "npm start", or set PLAZA_URL.`, {
        cause,
      });
    });
    if (response.status === 401) throw new Error('The token is not accepted: set PLAZA_TOKEN to another.');
    const answer = Answer.safeParse(await response.json().catch(() => null));
    if (!answer.success) throw new Error(`What answers at ${plaza} is no Plaza: correct PLAZA_URL.`);
    const { data, errors = [] } = answer.data;
    return { data: data ?? {}, errors: errors.map(({ message }) => message) };
  };
}

async function sandboxToken(sandbox: string): Promise<string> {
  const body = new URLSearchParams({
    grant_type: 'password',
    username: 'operator',
    client_id: 'plaza-effects',
  });
  try {
    const response = await fetch(`${sandbox}/identity/token`, {
      method: 'POST',
      body,
      signal: AbortSignal.timeout(5_000),
    });
    return Token.parse(await response.json()).access_token;
  } catch (cause) {
    throw new Error(
      `There is no token: set PLAZA_TOKEN to an operator's, or start the sandbox (nothing answers at ${sandbox}).`,
      { cause },
    );
  }
}
