import { existsSync, readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { z } from 'zod';
import { deadlines } from '#schema/protocol.ts';
import { subgraphNames } from '#schema/subgraphs.ts';
import { LimitSettings } from './limits/settings.ts';
import { mayPass } from './upstream/headers.ts';
import { Upstream, type Policy } from './upstream/settings.ts';

const ms = z.number().int().min(1).max(120_000);

/** `plaza.config.json`: everything that is neither a secret nor an address of this deployment. */
const File = z.strictObject({
  /** Further subgraphs, e.g. a partner's: where it takes GraphQL, and the file with its SDL (beside this file). */
  subgraphs: z
    .array(
      z.strictObject({
        name: z
          .string()
          .regex(/^[a-z][a-z0-9-]{0,62}$/, 'is lower case letters, digits and -')
          .refine(
            (name) => !(subgraphNames as readonly string[]).includes(name),
            'is the name of one of our own',
          ),
        url: z.url({ protocol: /^https?$/ }),
        schema: z.string().min(1),
      }),
    )
    .default([]),
  /** The apps that may ask, by `client_id`, with the scopes they may use (all when left out). No entry admits every app. */
  apps: z.record(z.string(), z.strictObject({ scopes: z.array(z.string()).optional() })).optional(),
  /** Web origins that may ask from a browser, e.g. `https://shop.example`. */
  cors: z.strictObject({ origins: z.array(z.url()).default([]) }).prefault({}),
  deadlines: z
    .strictObject({
      subgraphMs: ms.default(deadlines.subgraphMs),
      requestMs: ms.default(deadlines.requestMs),
      slowMs: ms.default(deadlines.slowMs),
    })
    .prefault({}),
  /** How much one operation may be. */
  limits: LimitSettings.prefault({}),
  /** The providers' accounts and how they are asked: read by their subgraphs (subgraphs/kit/accounts/settings.ts). */
  providers: z.record(z.string(), z.unknown()).optional(),
  /** How subgraphs are asked: for all, and by name. */
  upstream: Upstream.prefault({}),
});

/** Names of subgraphs that are none are refused, and credentials where they must not go. */
const Checked = File.superRefine(({ subgraphs, upstream }, context) => {
  const ours: readonly string[] = subgraphNames;
  const names = [...ours, ...subgraphs.map(({ name }) => name)];
  const check = (path: string[], key: 'forwardHeaders' | 'returnHeaders', list: readonly string[] = []) => {
    const wrong = list.find((header) => !mayPass(header, true));
    if (wrong) {
      const message = `must not name ${wrong}, which passes only where a partner's entry names it`;
      context.addIssue({ code: 'custom', path: ['upstream', ...path, key], message });
    }
  };
  const checkBoth = (path: string[], { forwardHeaders, returnHeaders }: Policy) => {
    check(path, 'forwardHeaders', forwardHeaders);
    check(path, 'returnHeaders', returnHeaders);
  };
  checkBoth(['defaults'], upstream.defaults);
  for (const [name, policy] of Object.entries(upstream.subgraphs)) {
    if (ours.includes(name)) checkBoth(['subgraphs', name], policy);
    if (names.includes(name)) continue;
    const message = `is no subgraph (there are ${names.join(', ')})`;
    context.addIssue({ code: 'custom', path: ['upstream', 'subgraphs', name], message });
  }
});

export type ConfigFile = z.infer<typeof File>;

/**
 * @param required whether it was named: then it must be there
 * @param alone whether the subgraphs are others than Plaza's own: then any name may stand in `upstream`
 * @throws Error naming the file, the key and what it takes
 */
export function readConfigFile(path: string, required: boolean, alone = false): ConfigFile {
  if (!existsSync(path)) {
    if (required) throw new Error(`PLAZA_CONFIG names ${path}, which is not there: correct or unset it.`);
    return File.parse({});
  }
  let json: unknown;
  try {
    json = JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    throw new Error(`${path} is no JSON (${(error as Error).message}): correct it.`, { cause: error });
  }
  const parsed = (alone ? File : Checked).safeParse(json);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw new Error(
      `${path}: "${issue?.path.join('.') ?? ''}" ${issue?.message ?? 'is not right'}: correct it.`,
    );
  }
  const file = parsed.data;
  return {
    ...file,
    subgraphs: file.subgraphs.map((subgraph) => ({
      ...subgraph,
      schema: resolve(dirname(path), subgraph.schema),
    })),
  };
}
