import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** A `.cpuprofile` of V8's, as far as it is read here. Times are microseconds. */
interface CpuProfile {
  nodes: { id: number; callFrame: { functionName: string; url: string } }[];
  endTime: number;
  startTime: number;
  samples: number[];
  timeDeltas: number[];
}

/** Where a profile is written, and the options that have Node.js write it. */
export function newProfile(): { folder: string; node: string[] } {
  const folder = mkdtempSync(join(tmpdir(), 'plaza-bench-'));
  return { folder, node: ['--cpu-prof', `--cpu-prof-dir=${folder}`, '--cpu-prof-interval=500'] };
}

/** The ten functions with the most time of their own, in the last `windowMs` of the profile. */
export function topTen(folder: string, windowMs: number): string {
  const [file] = readdirSync(folder);
  const profile = JSON.parse(readFileSync(join(folder, file!), 'utf8')) as CpuProfile;
  const names = new Map(profile.nodes.map(({ id, callFrame }) => [id, nameOf(callFrame)]));
  const selfUs = new Map<string, number>();
  let total = 0;
  let atUs = profile.startTime;
  profile.samples.forEach((id, index) => {
    atUs += profile.timeDeltas[index]!;
    const name = names.get(id)!;
    if (atUs < profile.endTime - windowMs * 1_000 || name === '(idle)') return;
    // A sample stands for the time until the next.
    const spent = profile.timeDeltas[index + 1] ?? 0;
    selfUs.set(name, (selfUs.get(name) ?? 0) + spent);
    total += spent;
  });
  return [...selfUs]
    .toSorted(([, a], [, b]) => b - a)
    .slice(0, 10)
    .map(([name, us]) => `${((us / total) * 100).toFixed(1).padStart(5)} %  ${name}`)
    .join('\n');
}

function nameOf({ functionName, url }: { functionName: string; url: string }): string {
  const repository = fileURLToPath(new URL('../..', import.meta.url));
  if (!functionName && !url) return 'code compiled for the operation';
  const file = url.replace('file://', '').replace(repository, '');
  return `${functionName || '(anonymous)'}${file && `  ${file}`}`;
}
