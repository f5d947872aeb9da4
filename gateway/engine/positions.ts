import { isObject, own, readSource, type JsonObject } from './json.ts';
import type { Step } from './plan.ts';

export type Path = readonly (string | number)[];

/** Takes an object at the path, with what holds it. */
export type Visit = (object: JsonObject, holder: JsonObject | unknown[], key: string | number) => void;

/** Visits the objects at a path of the data, in order. */
export type VisitTargets = (data: JsonObject, visit: Visit) => void;

/**
 * Compiles the way to the objects at a path: one function a step.
 *
 * @param sharedAfter after how many keys an object may stand at several positions: there it is visited once
 */
export function compileVisit(path: readonly Step[], sharedAfter: readonly number[]): VisitTargets {
  const types: ReadonlySet<string>[] = [];
  const steps = [...path, null].map((step, depth) => {
    // A list may be nested deeper than the path tells.
    const below = step?.kind === 'list' ? depth + 1 : depth;
    let at = depth;
    let conditions = '';
    for (let next = path[at]; next?.kind === 'types'; next = path[(at += 1)])
      conditions += `if(!types[${types.push(next.types) - 1}].has(v.__typename))return;`;
    const keys = path.slice(0, depth).filter(({ kind }) => kind === 'key').length;
    const once = sharedAfter.includes(keys) ? 'if(seen.has(v))return;seen.add(v);' : '';
    const next = path[at];
    const onward = !next
      ? 'visit(v,h,k)'
      : next.kind === 'key'
        ? `w${at + 1}(${readSource('v', next.key)},v,${JSON.stringify(next.key)},visit,seen)`
        : '';
    return (
      `function w${depth}(v,h,k,visit,seen){if(typeof v!=='object'||v===null)return;` +
      `if(Array.isArray(v)){for(let i=0;i<v.length;i++)w${below}(v[i],v,i,visit,seen);return}` +
      `${conditions}${once}${onward}}`
    );
  });
  // oxlint-disable-next-line typescript/no-implied-eval -- keys are quoted; the rest is written above
  const make = new Function(
    'types',
    `${steps.join('')}return (data,visit)=>w0(data,[data],0,visit,${sharedAfter.length > 0 ? 'new Set()' : 'null'})`,
  ) as (conditions: typeof types) => VisitTargets;
  return make(types);
}

/** The objects at a path with each of their paths: keys of the data and places in lists. */
export function findPaths(data: JsonObject, path: readonly Step[]): Map<JsonObject, Path[]> {
  const found = new Map<JsonObject, Path[]>();
  const walkAll = (value: unknown, depth: number, at: Path): void => {
    if (Array.isArray(value)) {
      const below = path[depth]?.kind === 'list' ? depth + 1 : depth;
      value.forEach((item, index) => walkAll(item, below, [...at, index]));
      return;
    }
    if (!isObject(value)) return;
    const step = path[depth];
    if (!step) {
      const known = found.get(value);
      if (known) known.push(at);
      else found.set(value, [at]);
    } else if (step.kind === 'key') walkAll(own(value, step.key), depth + 1, [...at, step.key]);
    else if (step.kind === 'types' && step.types.has(value['__typename'] as string))
      walkAll(value, depth + 1, at);
  };
  walkAll(data, 0, []);
  return found;
}
