import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startFaultyProcess } from './faulty-process.ts';
import type { FaultySubgraph, Mode } from './faulty-subgraph.ts';
import { startPlaza, type PlazaUnderTest } from './plaza.ts';

const SDL = `
extend schema @link(url: "https://specs.apollo.dev/federation/v2.7", import: ["@key"])
type Person @key(fields: "id") { id: ID! points: Int }
`;

/** How long the partner may take, milliseconds. */
export const PARTNER_MS = 600;

/** The partner's field between fields of ours. */
export const MIXED = '{ me { name points payments(first: 1) { edges { node { id } } } } }';

/** A whole Plaza with a partner that does what it is told; healthy, it gives everybody seven points. */
export interface Isolation extends AsyncDisposable {
  plaza: PlazaUnderTest;
  /** In a process of its own: its pouring out megabytes must not weigh on what is measured. */
  partner: Pick<FaultySubgraph, 'play' | 'seen'>;
  /** Asks until the partner's part is there. @returns milliseconds */
  untilWhole(): Promise<number>;
  /** Asks for the partner's part fifty times a second for three seconds. @returns what reached it after the first one */
  flood(): Promise<{ late: number; mostSockets: number }>;
}

export async function startIsolation(): Promise<Isolation> {
  const partner = await startFaultyProcess();
  const folder = await mkdtemp(join(tmpdir(), 'plaza-isolation-'));
  const file = join(folder, 'plaza.config.json');
  const subgraphs = [{ name: 'loyalty', url: partner.url, schema: 'loyalty.graphql' }];
  const upstream = { subgraphs: { loyalty: { deadlineMs: PARTNER_MS } } };
  await writeFile(join(folder, 'loyalty.graphql'), SDL);
  await writeFile(file, JSON.stringify({ subgraphs, upstream }));
  const plaza = await startPlaza({ PLAZA_CONFIG: file });
  return {
    plaza,
    partner,
    async untilWhole() {
      const fromMs = Date.now();
      while ((await plaza.ask('ada', MIXED)).data.me.points !== 7) {
        if (Date.now() - fromMs > 5_000) throw new Error('it does not recover');
      }
      return Date.now() - fromMs;
    },
    async flood() {
      await partner.reset();
      const fromMs = Date.now();
      for (let turn = 0; Date.now() - fromMs < 3_000; turn += 1) {
        // Another text each time: identical queries would be one.
        void plaza.ask('ada', `{ me { name points p${turn}: points } }`);
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
      const { arrivedMs, mostSockets } = await partner.seen();
      return { late: arrivedMs.filter((atMs) => atMs - fromMs >= 1_000).length, mostSockets };
    },
    async [Symbol.asyncDispose]() {
      await plaza[Symbol.asyncDispose]();
      await partner[Symbol.asyncDispose]();
      await rm(folder, { recursive: true });
    },
  };
}

/** Modes in which an answer comes after all, so that nothing is nulled. */
export const answeredInTheEnd: ReadonlySet<Mode> = new Set<Mode>(['slow', 'flapping']);
