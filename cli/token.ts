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

const Members = z.object({
  members: z.array(z.object({ subject: z.string(), name: z.string(), kind: z.string(), about: z.string().optional() })),
});
const Token = z.object({ access_token: z.string() });
const Refusal = z.object({ error: z.string(), error_description: z.string().optional() });

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      app: { type: 'string', default: 'shop' },
      scope: { type: 'string' },
      list: { type: 'boolean' },
      help: { type: 'boolean', short: 'h' },
    },
  });
  const sandbox = process.env['SANDBOX_URL'] ?? `http://127.0.0.1:${process.env['SANDBOX_PORT'] ?? '4010'}`;
  if (values.help) return console.log(help);
  if (values.list) return list(sandbox);
  const [member] = positionals;
  if (!member || positionals.length > 1) throw new Error(`Name one member of the cast.\n\n${help}`);
  const body = new URLSearchParams({ grant_type: 'password', username: member, password: '', client_id: values.app });
  if (values.scope) body.set('scope', values.scope);
  const response = await ask(`${sandbox}/identity/token`, { method: 'POST', body });
  if (!response.ok) {
    const { error, error_description: description } = Refusal.parse(await response.json());
    throw new Error(`No token for ${member}: ${description ?? error}. See who there is with --list.`);
  }
  console.log(Token.parse(await response.json()).access_token);
}

async function list(sandbox: string): Promise<void> {
  const { members } = Members.parse(await (await ask(`${sandbox}/_sandbox/identity/members`)).json());
  for (const { subject, kind, name, about } of members) {
    console.log(`${subject.padEnd(10)} ${kind.padEnd(9)} ${name.padEnd(22)} ${about ?? ''}`.trimEnd());
  }
}

async function ask(url: string, init?: RequestInit): Promise<Response> {
  try {
    return await fetch(url, { ...init, signal: AbortSignal.timeout(5_000) });
  } catch (error) {
    throw new Error(`The sandbox does not answer at ${new URL(url).origin}: start Plaza with "npm start".`, {
      cause: error,
    });
  }
}

main().catch((error: Error) => {
  console.error(error.message);
  process.exit(1);
});
