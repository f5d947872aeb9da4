import { parseArgs } from 'node:util';
import { z } from 'zod';
import { askAsOperator, type AskGraph } from './operator.ts';

const help = `Shows effects at the providers whose outcome nobody knows, and settles them by hand. Plaza must be running.

Usage: npm run --silent effects -- --unknown [--json]
       npm run --silent effects -- --settle ID --outcome happened|nothing [--object ID] --reason "why"

  --unknown   what waits for an operator: unknown outcomes, and settled effects that bear a note
  --json      as JSON instead of a table
  --settle    the effect to settle, eff_…; who, when and why is kept for the audit
  --outcome   happened, or nothing: then the key is free again
  --object    what came of it at the provider (pi_…, re_…, SM…, VE…), where it happened and left something
  --reason    why you know, 1 to 1,000 characters
  --help      this text
PLAZA_URL says where Plaza is (default: http://127.0.0.1:4000), PLAZA_TOKEN is an operator's token; without one, the
sandbox's own operator asks.`;

/** How each subgraph's fields are called: Federation gives a root field to one subgraph alone. */
const homes = [
  { list: 'unknownPaymentEffects', settle: 'settlePaymentEffect', input: 'SettlePaymentEffectInput' },
  { list: 'unknownBankEffects', settle: 'settleBankEffect', input: 'SettleBankEffectInput' },
  { list: 'unknownMessageEffects', settle: 'settleMessageEffect', input: 'SettleMessageEffectInput' },
] as const;

const Effect = z.object({
  id: z.string(),
  mutation: z.string(),
  app: z.string(),
  subject: z.string(),
  idempotencyKey: z.string(),
  state: z.string(),
  createdAt: z.string(),
  note: z.string().nullable(),
});
type Effect = z.infer<typeof Effect>;

interface Settlement {
  id: string;
  outcome: string;
  reason: string;
  objectId?: string;
}

const Page = z.object({
  edges: z.array(z.object({ node: Effect })),
  pageInfo: z.object({ hasNextPage: z.boolean(), endCursor: z.string().nullable() }),
});

async function main(): Promise<void> {
  const values = readArguments();
  if (values.help) return console.log(help);
  if (values.unknown === (values.settle !== undefined)) {
    throw new Error('Say either --unknown or --settle ID: --help explains both.');
  }
  const ask = await askAsOperator(process.env);
  if (values.settle === undefined) return show(ask, values.json);
  const { settle: id, outcome, reason, object: objectId } = values;
  if (outcome !== 'happened' && outcome !== 'nothing') {
    throw new Error('Say what became of it: --outcome happened, or --outcome nothing.');
  }
  if (!reason?.trim()) throw new Error('Say why you know, for the audit: --reason "…".');
  await settle(
    ask,
    { id, outcome: outcome.toUpperCase(), reason, ...(objectId && { objectId }) },
    values.json,
  );
}

function readArguments() {
  try {
    return parseArgs({
      options: {
        unknown: { type: 'boolean', default: false },
        json: { type: 'boolean', default: false },
        settle: { type: 'string' },
        outcome: { type: 'string' },
        object: { type: 'string' },
        reason: { type: 'string' },
        help: { type: 'boolean', short: 'h' },
      },
    }).values;
  } catch (error) {
    throw new Error(`${(error as Error).message.split('. ')[0]}: --help lists what there is.`, {
      cause: error,
    });
  }
}

async function show(ask: AskGraph, json: boolean): Promise<void> {
  const lists = await Promise.all(homes.map((home) => unknown(ask, home.list)));
  const effects = lists.flat();
  if (json) return console.log(JSON.stringify(effects, null, 2));
  if (effects.length === 0) return console.log('Nothing waits for an operator.');
  const rows = effects.map(({ id, mutation, app, subject, state, createdAt, note }) => {
    return [id, mutation, state, createdAt, `${app} ${subject}`, note ?? ''];
  });
  console.log(table([['ID', 'MUTATION', 'STATE', 'SINCE', 'APP AND SUBJECT', 'WHAT IS KNOWN'], ...rows]));
}

/** All pages. @throws Error where a subgraph does not answer: a list that is not whole would look like "nothing waits" */
async function unknown(ask: AskGraph, field: string): Promise<Effect[]> {
  const effects: Effect[] = [];
  for (let after: string | null = null; ;) {
    const { data, errors } = await ask(
      `query ($after: String) { ${field}(first: 100, after: $after) {
        edges { node { id mutation app subject idempotencyKey state createdAt note } }
        pageInfo { hasNextPage endCursor } } }`,
      { after },
    );
    const page = Page.safeParse(data[field]);
    if (!page.success) throw new Error(errors[0] ?? 'Plaza answered with something unforeseen.');
    effects.push(...page.data.edges.map(({ node }) => node));
    if (!page.data.pageInfo.hasNextPage) return effects;
    after = page.data.pageInfo.endCursor;
  }
}

async function settle(ask: AskGraph, input: Settlement, json: boolean): Promise<void> {
  const lists = await Promise.all(homes.map((home) => unknown(ask, home.list)));
  const home = homes.find((_home, index) => lists[index]!.some(({ id }) => id === input.id));
  if (!home) throw new Error(`No effect ${input.id} waits for an operator: --unknown lists those that do.`);
  const { data, errors } = await ask(
    `mutation ($input: ${home.input}!) { ${home.settle}(input: $input) {
      effect { id mutation app subject idempotencyKey state createdAt note } } }`,
    { input },
  );
  if (errors[0]) throw new Error(errors[0]);
  const { effect } = z.object({ effect: Effect }).parse(data[home.settle]);
  console.log(
    json ? JSON.stringify(effect, null, 2) : `${effect.id} (${effect.mutation}) is ${effect.state}.`,
  );
}

function table(rows: readonly string[][]): string {
  const widths = rows[0]!.map((_cell, column) => Math.max(...rows.map((row) => row[column]!.length)));
  return rows
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column]!))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

main().catch((error: Error) => {
  console.error(error.message);
  process.exit(1);
});
