import { join } from 'node:path';
import { z } from 'zod';
import type { Db } from '#storage/database.ts';
import { readOrMakeKeys } from '#storage/keys-file.ts';
import { openDatabase } from '#storage/open.ts';
import { createVault, deriveKey, readKeyring, type Vault } from '#storage/secrets.ts';

/** What a command works with that needs no running Plaza: its database, its keys, and where the sandbox is. */
export interface Offline {
  env: NodeJS.ProcessEnv;
  sandboxUrl: string;
  parts: { db: Db; vault: Vault; macKey: Buffer; log: typeof log };
}

const Env = z.object({
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/, error: 'is no postgres:// URL' }).optional(),
  PLAZA_DATA: z.string().min(1).default('.plaza'),
  PLAZA_KEYS: z.string().min(1).optional(),
  SANDBOX_URL: z
    .url({ protocol: /^https?$/, error: 'is no http or https URL' })
    .default('http://127.0.0.1:4010'),
});

const log = {
  warn: (_fields: object, message: string) => console.error(`  ${message}`),
  error: (_fields: object, message: string) => console.error(`  ${message}`),
};

/**
 * Works on the database of Plaza, and closes it.
 *
 * @throws Error naming a setting that is wrong; what opening the database throws, e.g. while Plaza has the embedded one
 */
export async function offline<Result>(work: (offline: Offline) => Promise<Result>): Promise<Result> {
  const env = Object.fromEntries(Object.entries(process.env).filter(([, value]) => value !== ''));
  const settings = readSettings(env);
  const db = await openDatabase({
    ...(settings.DATABASE_URL && { url: settings.DATABASE_URL }),
    folder: join(settings.PLAZA_DATA, 'db'),
  });
  try {
    const ring = readKeyring(settings.PLAZA_KEYS ?? readOrMakeKeys(settings.PLAZA_DATA));
    const parts = { db, vault: createVault(ring), macKey: deriveKey(ring, 'mac'), log };
    return await work({ env, sandboxUrl: settings.SANDBOX_URL, parts });
  } finally {
    await db.close();
  }
}

function readSettings(env: NodeJS.ProcessEnv): z.infer<typeof Env> {
  const parsed = Env.safeParse(env);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new Error(`The setting ${String(issue?.path[0])} ${issue?.message}: correct or unset it.`);
}
