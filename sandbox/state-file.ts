import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** What the sandbox keeps over a restart. */
export interface SavedState {
  version: 1;
  seed: string;
  /** Virtual now, milliseconds since the epoch. */
  nowMs: number;
  providers: Record<string, unknown>;
}

/** @returns the saved state, or null where there is none for this seed. @throws Error with its cure where it cannot be read */
export function readState(path: string, seed: string): SavedState | null {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw new Error(
      `The sandbox cannot read its state file ${path}: make it readable, or set SANDBOX_STATE to another path.`,
      { cause },
    );
  }
  let state: SavedState;
  try {
    state = JSON.parse(text);
  } catch (cause) {
    throw new Error(`The sandbox's state file ${path} is damaged: delete it to start over.`, { cause });
  }
  return state.version === 1 && state.seed === seed ? state : null;
}

/** Writes the whole file or nothing. It holds the issuer's private key: only its owner may read it. */
function writeState(path: string, text: string): void {
  const unfinished = `${path}.${process.pid}.tmp`;
  try {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(unfinished, text, { mode: 0o600 });
    renameSync(unfinished, path);
  } catch (cause) {
    throw new Error(
      `The sandbox cannot write its state file ${path}: make its folder writable, or set SANDBOX_STATE to another path.`,
      { cause },
    );
  }
}

export interface StateWriter {
  /** Something may have changed: write within `WRITE_DELAY_MS`. */
  touch(): void;
  /** Writes now, if anything changed. */
  flush(): void;
}

const WRITE_DELAY_MS = 1000;

export function createStateWriter(path: string | undefined, state: () => SavedState): StateWriter {
  let timer: NodeJS.Timeout | undefined;
  let written = '';
  const flush = () => {
    clearTimeout(timer);
    timer = undefined;
    if (!path) return;
    const text = JSON.stringify(state());
    if (text === written) return;
    writeState(path, text);
    written = text;
  };
  return {
    flush,
    touch() {
      if (!path || timer) return;
      timer = setTimeout(() => {
        try {
          flush();
        } catch (error) {
          // A full disk must not end a sandbox that can go on in memory.
          console.error((error as Error).message);
        }
      }, WRITE_DELAY_MS);
      timer.unref();
    },
  };
}
