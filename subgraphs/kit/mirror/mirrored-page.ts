import type { Coverage } from './coverage.ts';
import type { ListSource, Lists } from './lists.ts';
import type { MirrorObject, ObjectPage, Objects } from './objects.ts';

export interface MirroredPage<Body> {
  objects: MirrorObject<Body>[];
  /** When the provider's lists were read that the page stands on; the oldest of several. */
  asOf: Date;
}

/**
 * A page out of the mirror, complete by proof: the lists are read on until everything that could stand on the page is
 * here. Costs no call while they are younger than `maxAgeMs` and read deep enough.
 *
 * @param from nothing older is asked for, so nothing older need be read
 */
export async function mirroredPage<Body>(
  { objects, lists }: { objects: Objects; lists: Lists },
  sources: readonly ListSource[],
  query: Omit<ObjectPage, 'floor'>,
  { maxAgeMs, from }: { maxAgeMs: number; from: Date | null },
): Promise<MirroredPage<Body>> {
  const known = await Promise.all(
    sources.map(async (source) => ({ source, coverage: await lists.freshen(source, maxAgeMs) })),
  );
  for (;;) {
    const shallow = shallowest(known);
    const floor = shallow?.coverage.floor ?? null;
    const rows = await objects.page<Body>({ ...query, floor });
    if (!shallow || !floor || rows.length >= query.limit || (from && from > floor)) {
      const asOf = Math.min(Date.now(), ...known.map(({ coverage }) => coverage.asOf.getTime()));
      return { objects: rows, asOf: new Date(asOf) };
    }
    shallow.coverage = await lists.deepen(shallow.source, shallow.coverage);
  }
}

/** The list that was read least deep; none where all were read to their ends. */
export function shallowest<Known extends { coverage: Coverage }>(known: readonly Known[]): Known | null {
  const open = known.filter(({ coverage }) => coverage.floor !== null);
  return open.toSorted((a, b) => b.coverage.floor!.getTime() - a.coverage.floor!.getTime())[0] ?? null;
}
