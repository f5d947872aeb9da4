import { isObject, own, type JsonObject } from './json.ts';
import type { WrittenField } from './plan.ts';
import type { Path } from './positions.ts';
import type { ObjectShape } from './shape.ts';

/** The data paths of the fields that a fetch was to write below `at`, that clients see, and that are not there. */
export function missing(
  object: JsonObject,
  fields: readonly WrittenField[],
  shape: ObjectShape,
  data: JsonObject,
  at: Path,
): Path[] {
  const here = shapeAt(shape, data, at);
  if (!here) return [];
  const found = new Map<string, Path>();
  const walk = (value: unknown, asked: readonly WrittenField[], position: ObjectShape, path: Path): void => {
    if (!isObject(value)) return;
    const typename = value['__typename'] ?? position.type.name;
    for (const { key, types, fields: below } of asked) {
      const field = position.fields.find(({ dataKey }) => dataKey === key);
      if (!field || field.name === '__typename' || (types && !types.has(typename as string))) continue;
      const present = own(value, key);
      const inside = [...path, key];
      if (present === null || present === undefined) found.set(JSON.stringify(inside), inside);
      else if (below && field.child) {
        each(present, inside, (item, itemPath) => {
          const next = isObject(item) ? field.child!.of(item['__typename']) : null;
          if (next && next !== 'inaccessible') walk(item, below, next, itemPath);
        });
      }
    }
  };
  walk(object, fields, here, at);
  return [...found.values()];
}

function each(value: unknown, path: Path, visit: (item: unknown, path: Path) => void): void {
  if (Array.isArray(value)) value.forEach((item, index) => each(item, [...path, index], visit));
  else visit(value, path);
}

/** The shape of the object at a data path; null where clients see none. */
function shapeAt(shape: ObjectShape, data: JsonObject, path: Path): ObjectShape | null {
  let at: ObjectShape | null = shape;
  let value: unknown = data;
  let field: ObjectShape['fields'][number] | undefined;
  for (const step of path) {
    if (typeof step === 'number') {
      value = Array.isArray(value) ? value[step] : undefined;
    } else {
      field = at?.fields.find(({ dataKey }) => dataKey === step);
      if (!field?.child || !isObject(value)) return null;
      value = own(value, step);
      at = null;
    }
    if (field && !Array.isArray(value)) {
      if (!isObject(value)) return null;
      const next = field.child!.of(value['__typename']);
      at = next === 'inaccessible' ? null : next;
    }
  }
  return at;
}

/** A data path in the client's keys; it ends where the client's view ends. */
export function toClientPath(
  shape: ObjectShape,
  data: JsonObject,
  dataPath: Path,
): { path: Path; visible: boolean } {
  const path: (string | number)[] = [];
  let at: ObjectShape | null = shape;
  let value: unknown = data;
  let field: ObjectShape['fields'][number] | undefined;
  for (const step of dataPath) {
    if (typeof step === 'number') {
      path.push(step);
      value = Array.isArray(value) ? value[step] : undefined;
    } else {
      // Below a null the runtime type is unknown.
      field = at ? at.fields.find(({ dataKey }) => dataKey === step) : field?.child?.find(step);
      if (!field) return { path, visible: false };
      path.push(field.key);
      value = isObject(value) ? own(value, step) : undefined;
      at = null;
    }
    const next = field?.child && isObject(value) ? field.child.of(value['__typename']) : null;
    at = next === 'inaccessible' ? null : next;
  }
  return { path, visible: true };
}
