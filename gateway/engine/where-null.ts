import type { Path } from './positions.ts';

/** The shortest part of a path at which the answer is null: a null where none may be takes its parents with it. */
export function whereNull(data: unknown, path: Path): Path {
  let value = data;
  for (let depth = 0; depth < path.length; depth += 1) {
    if (value === null || value === undefined) return path.slice(0, depth);
    value = (value as Record<string | number, unknown>)[path[depth]!];
  }
  return path;
}
