import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The master keys beside the embedded database, in the form of PLAZA_KEYS; made at the first start, readable by its owner alone. */
export function readOrMakeKeys(folder: string | null): string {
  const made = `local:${randomBytes(32).toString('base64')}`;
  if (folder === null) return made;
  mkdirSync(folder, { recursive: true });
  const file = join(folder, 'keys');
  try {
    writeFileSync(file, made, { flag: 'wx', mode: 0o600 });
    return made;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    return readFileSync(file, 'utf8').trim();
  }
}
