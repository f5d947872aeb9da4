import { parseArgs } from 'node:util';
import { z } from 'zod';

const help = `Prints a bearer token for a member of the sandbox's cast. Plaza must be running (npm start).

Usage: npm run --silent token -- <member> [--app <client_id>] [--scope "<scope> <scope>"]
       npm run --silent token -- --list

  <member>   a person (ada, ben, …) or analyst, operator, partner
  --app      the app that asks on the member's behalf; default: shop
  --scope    fewer scopes than the member has, separated by spaces
  --list     everybody who can have a token
SANDBOX_URL says where the sandbox is; default: http://127.0.0.1:4010`;

/** Where the sandbox is. */
const Env = z.object({
  SANDBOX_URL: z.url({ protocol: /^https?$/, error: 'is no http or https URL' }).optional(),
  SANDBOX_PORT: z.coerce.number().int().min(1).max(65_535).default(4010),
});

const Members = z.object({
  members: z.array(
    z.object({ subject: z.string(), name: z.string(), kind: z.string(), about: z.string().optional() }),
  ),
});
const Token = z.object({ access_token: z.string() });
const Refusal = z.object({ error: z.string(), error_description: z.string() });

async function main(): Promise<void> {
  const { values, positionals } = readArguments();
  if (values.help) return console.log(help);
  const sandbox = readSandboxUrl(process.env);
  if (values.list) return list(sandbox);
  const [member] = positionals;
  if (!member || positionals.length > 1) {
    throw new Error(
      'Name one member of the cast, e.g. ada: --list shows who there is, --help explains more.',
    );
  }
  const body = new URLSearchParams({ grant_type: 'password', username: member, client_id: values.app });
  if (values.scope) body.set('scope', values.scope);
  const answer = await ask(`${sandbox}/identity/token`, Token.or(Refusal), { method: 'POST', body });
  if ('error' in answer) {
    throw new Error(`No token for ${member}: ${answer.error_description} --list shows who there is.`);
  }
  console.log(answer.access_token);
}

function readArguments() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        app: { type: 'string', default: 'shop' },
        scope: { type: 'string' },
        list: { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
      },
    });
  } catch (error) {
    throw new Error(`${(error as Error).message.split('. ')[0]}: --help lists what there is.`, {
      cause: error,
    });
  }
}

function readSandboxUrl(environment: NodeJS.ProcessEnv): string {
  const env = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
  const parsed = Env.safeParse(env);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw new Error(`The setting ${String(issue?.path[0])} ${issue?.message}: correct or unset it.`);
  }
  return parsed.data.SANDBOX_URL ?? `http://127.0.0.1:${parsed.data.SANDBOX_PORT}`;
}

async function list(sandbox: string): Promise<void> {
  const { members } = await ask(`${sandbox}/_sandbox/identity/members`, Members);
  for (const { subject, kind, name, about } of members) {
    console.log(`${subject.padEnd(10)} ${kind.padEnd(9)} ${name.padEnd(22)} ${about ?? ''}`.trimEnd());
  }
}

async function ask<T>(url: string, shape: z.ZodType<T>, init?: RequestInit): Promise<T> {
  try {
    const response = await fetch(url, { ...init, signal: AbortSignal.timeout(5_000) });
    return shape.parse(await response.json());
  } catch (error) {
    throw new Error(`No sandbox of Plaza answers at ${new URL(url).origin}: start Plaza with "npm start".`, {
      cause: error,
    });
  }
}

main().catch((error: Error) => {
  console.error(error.message);
  process.exit(1);
});
