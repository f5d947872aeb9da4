import { once } from 'node:events';
import { createWriteStream } from 'node:fs';

/** What became of one line. */
export interface Outcome {
  line: number;
  kind: string;
  /** What was to be linked; an access token is not repeated. */
  value: string;
  person: string;
  state: 'linked' | 'skipped' | 'refused';
  note: string | null;
}

/** How many lines ended how. */
export type Totals = Record<Outcome['state'], number>;

/** Writes what became of each line beside the file, line by line. */
export function createReport(path: string) {
  const stream = createWriteStream(path, { mode: 0o600 });
  const totals: Totals = { linked: 0, skipped: 0, refused: 0 };
  stream.write('line,kind,value,person,outcome,note\n');
  return {
    totals,
    async add({ line, kind, value, person, state, note }: Outcome): Promise<void> {
      totals[state] += 1;
      const cells = [line, kind, value, person, state, note ?? ''].map(toCell);
      if (!stream.write(`${cells.join(',')}\n`)) await once(stream, 'drain');
    },
    async end(): Promise<void> {
      stream.end();
      await once(stream, 'close');
    },
  };
}

function toCell(value: string | number): string {
  const text = String(value);
  // A cell that begins with one of these would be a formula to a spreadsheet.
  const safe = /^[=+\-@]/.test(text) ? `'${text}` : text;
  return /[",\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** How often a line is written where standard error is no terminal, milliseconds. */
const SAY_EVERY_MS = 1_000;

/** Says on standard error how far a step is: a bar on a terminal, else a line a second. */
export function createBar(title: string) {
  let saidMs = 0;
  const terminal = process.stderr.isTTY;
  return {
    /** @param all null where nobody knows how much there is */
    at(done: number, all: number | null): void {
      if (Date.now() - saidMs < (terminal ? 100 : SAY_EVERY_MS)) return;
      saidMs = Date.now();
      const share = all === null ? null : Math.min(1, done / Math.max(1, all));
      const bar =
        share === null
          ? ''
          : ` [${'#'.repeat(Math.round(share * 30)).padEnd(30)}] ${Math.floor(share * 100)} %`;
      process.stderr.write(
        `${terminal ? '\r' : ''}${title}: ${done.toLocaleString('en')}${bar}${terminal ? '' : '\n'}`,
      );
    },
    end(what: string): void {
      process.stderr.write(`${terminal ? '\r' : ''}${title}: ${what}${terminal ? '\u001b[K' : ''}\n`);
    },
  };
}
