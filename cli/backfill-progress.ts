import type { BankingProgress } from '#subgraphs/banking/backfill.ts';
import type { ListedPage } from '#subgraphs/kit/mirror/lists.ts';

/** How often it says how far it is, milliseconds. */
const SAY_EVERY_MS = 1_000;

export interface Progress {
  page(page: ListedPage): void;
  connection(progress: BankingProgress): void;
  end(): void;
}

/** Says on standard error how far a backfill is: counts, rate, and a percentage where it is known. */
export function createProgress(name: string, since: Date | null): Progress {
  const startedMs = Date.now();
  let saidMs = 0;
  let read = 0;
  let newest: Date | null = null;
  let banks: BankingProgress | null = null;
  const title = since ? `${name} since ${since.toISOString().slice(0, 10)}` : name;
  const rate = () => Math.round(read / Math.max(0.001, (Date.now() - startedMs) / 1000));

  /** At most once a second. */
  const say = (line: () => string) => {
    if (Date.now() - saidMs < SAY_EVERY_MS) return;
    saidMs = Date.now();
    console.error(`${title}: ${line()}`);
  };

  return {
    page({ size, newest: first, oldest }) {
      read += size;
      newest ??= first;
      say(() => {
        const share = partOf(newest, oldest, since);
        const back = oldest ? `, back to ${oldest.toISOString().slice(0, 10)}` : '';
        return `${count(read)} read, ${count(rate())}/s${back}${share === null ? '' : `, ${share} %`}`;
      });
    },

    connection(progress) {
      banks = progress;
      say(() => {
        const share = Math.floor((100 * progress.done) / Math.max(1, progress.connections));
        return `${count(progress.done)} of ${count(progress.connections)} banks, ${share} %`;
      });
    },

    end() {
      const seconds = ((Date.now() - startedMs) / 1000).toFixed(1);
      const what = banks
        ? `${count(banks.done)} banks brought up to date${banks.failed > 0 ? `, of which ${count(banks.failed)} did not answer` : ''}`
        : `${count(read)} read, ${count(rate())}/s`;
      console.error(`${title}: done, ${what}, in ${seconds} s.`);
    },
  };
}

/** How much of the time asked for is read, in percent; null where nothing says how far it goes back. */
function partOf(newest: Date | null, oldest: Date | null, since: Date | null): number | null {
  if (!newest || !oldest || !since || newest <= since) return null;
  return Math.min(100, Math.floor((100 * (+newest - +oldest)) / (+newest - +since)));
}

function count(number: number): string {
  return number.toLocaleString('en');
}
