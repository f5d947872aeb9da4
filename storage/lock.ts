import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Takes a folder for this process alone (PGlite has no lock of its own, and two writers would destroy it).
 *
 * @returns gives the folder back
 * @throws Error in one sentence naming the process that holds it, and the cure
 */
export function lockFolder(folder: string): () => void {
  const file = join(folder, 'lock');
  for (let attempt = 0; attempt < 2; attempt += 1) {
    try {
      writeFileSync(file, String(process.pid), { flag: 'wx' });
      return () => rmSync(file, { force: true });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
      const holder = Number(readFileSync(file, 'utf8'));
      if (holder !== process.pid && runs(holder)) {
        throw new Error(
          `The data folder ${folder} is in use by process ${holder}: stop that process, or choose another folder with PLAZA_DATA.`,
          { cause: error },
        );
      }
      if (holder === process.pid) {
        throw new Error(`The data folder ${folder} is already open in this process (${holder}).`, {
          cause: error,
        });
      }
      rmSync(file, { force: true });
    }
  }
  throw new Error(`The data folder ${folder} is being taken by another process: try again.`);
}

function runs(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
