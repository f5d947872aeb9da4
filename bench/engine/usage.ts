import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

/** What a process group has used so far. */
export interface Usage {
  /** User and system time, milliseconds. */
  cpuMs: number;
  /** The most memory that its processes ever held together, at most, bytes. */
  peakBytes: number;
}

const ticksPerSecond = Number(execFileSync('getconf', ['CLK_TCK'], { encoding: 'utf8' }));

/** Reads /proc: of all processes that are in the group now, and of their children that ended. */
export function usageOf(group: number): Usage {
  let ticks = 0;
  let peakBytes = 0;
  for (const pid of readdirSync('/proc')) {
    if (!/^\d+$/.test(pid)) continue;
    const stat = read(`/proc/${pid}/stat`);
    // The name in brackets may have spaces and brackets; what follows has neither.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    if (Number(fields[2]) !== group) continue;
    ticks += fields.slice(11, 15).reduce((sum, one) => sum + Number(one), 0);
    peakBytes += Number(/VmHWM:\s+(\d+)/.exec(read(`/proc/${pid}/status`))?.[1] ?? 0) * 1_024;
  }
  return { cpuMs: (ticks * 1_000) / ticksPerSecond, peakBytes };
}

function read(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    // It ended between the listing and now.
    return '';
  }
}
