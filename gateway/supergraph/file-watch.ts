import { statSync } from 'node:fs';

/** How often files are looked at, milliseconds. */
const EVERY_MS = 250;

/** Looks at files now and then, which also sees one that is replaced by another of the same name. */
export interface FileWatch {
  /** Call before reading them: what changes from then on is told. */
  mark(): void;
  /** @returns stops watching */
  watch(changed: () => void): () => void;
}

export function createFileWatch(paths: readonly string[]): FileWatch {
  let seen = look(paths);
  return {
    mark: () => {
      seen = look(paths);
    },
    watch: (changed) => {
      const timer = setInterval(() => {
        const now = look(paths);
        if (now === seen) return;
        seen = now;
        changed();
      }, EVERY_MS).unref();
      return () => clearInterval(timer);
    },
  };
}

/** What tells whether files have changed. One that cannot be looked at is like one that is gone: reading it says why. */
function look(paths: readonly string[]): string {
  return paths.map(lookAt).join();
}

function lookAt(path: string): string {
  try {
    const { ino, size, mtimeNs } = statSync(path, { bigint: true });
    return `${ino} ${size} ${mtimeNs}`;
  } catch {
    return 'none';
  }
}
