import { availableParallelism, cpus, totalmem } from 'node:os';
import { pins } from './pinned.ts';
import { versions, type Gateway } from './gateways.ts';
import type { Measured } from './measure.ts';

/** The figure in the middle of several rounds, each figure by itself; what was wrong once stays wrong. */
export function median(rounds: readonly Measured[]): Measured {
  const of = (read: (one: Measured) => number): number => {
    const sorted = rounds.map(read).toSorted((a, b) => a - b);
    const middle = Math.floor(sorted.length / 2);
    return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
  };
  return {
    perSecond: of((one) => one.perSecond),
    p50: of((one) => one.p50),
    p95: of((one) => one.p95),
    cpuMs: of((one) => one.cpuMs),
    asked: of((one) => one.asked),
    peakBytes: of((one) => one.peakBytes),
    answers: rounds.reduce((sum, one) => sum + one.answers, 0),
    wrong: rounds.reduce((sum, one) => sum + one.wrong, 0),
    decoded: rounds.reduce((sum, one) => sum + one.decoded, 0),
  };
}

/** One workload: a row for each gateway, with how many times less CPU it takes than stock and than Hive unshared. */
export function comparison(results: ReadonlyMap<Gateway, Measured>): string {
  const byName = new Map([...results].map(([{ name }, measured]) => [name, measured]));
  const less = (than: string, { cpuMs }: Measured): string => {
    const other = byName.get(than);
    return other ? (other.cpuMs / cpuMs).toFixed(1) : '–';
  };
  return toTable(
    [
      'gateway',
      'shares',
      'CPU ms/req',
      '× less than stock',
      '× less than Hive unshared',
      'req/s',
      'p50 ms',
      'p95 ms',
      'subgraph req/req',
      'peak MiB',
      'wrong',
    ],
    [...results].map(([{ label, shares }, measured]) => [
      label,
      shares ? 'yes' : 'no',
      measured.cpuMs.toFixed(2),
      less('stock', measured),
      less('hive-unshared', measured),
      measured.perSecond.toFixed(0),
      measured.p50.toFixed(1),
      measured.p95.toFixed(1),
      measured.asked.toFixed(2),
      (measured.peakBytes / 2 ** 20).toFixed(0),
      `${measured.wrong} of ${measured.answers}`,
    ]),
  );
}

/** How the cost grows: flat in the last column is linear. */
export function growth(results: readonly { entities: number; measured: Measured }[]): string {
  return toTable(
    ['entities', 'CPU ms/req', 'CPU µs/entity', 'req/s', 'p50 ms', 'peak MiB', 'wrong'],
    results.map(({ entities, measured }) => [
      String(entities),
      measured.cpuMs.toFixed(2),
      ((measured.cpuMs * 1_000) / entities).toFixed(2),
      measured.perSecond.toFixed(0),
      measured.p50.toFixed(1),
      (measured.peakBytes / 2 ** 20).toFixed(0),
      `${measured.wrong} of ${measured.answers}`,
    ]),
  );
}

export function machine(): string {
  const model = cpus()[0]?.model.trim() ?? 'unknown';
  const memory = `${(totalmem() / 2 ** 30).toFixed(0)} GiB`;
  const cores = `${availableParallelism()} cores${pins ? ', the gateway alone on one' : ''}`;
  return `${model}, ${cores}, ${memory}, Node ${process.versions.node}; ${versions()}`;
}

/** Markdown, with figures to the right. */
function toTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const width = head.map((title, column) =>
    Math.max(title.length, ...rows.map((row) => row[column]!.length)),
  );
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell, column) => (column === 0 ? cell.padEnd(width[0]!) : cell.padStart(width[column]!))).join(' | ')} |`;
  const rule = width.map((length, column) =>
    column === 0 ? '-'.repeat(length) : `${'-'.repeat(length - 1)}:`,
  );
  return [line(head), `| ${rule.join(' | ')} |`, ...rows.map(line)].join('\n');
}
