import type { Shape } from './shape.ts';

/**
 * Where a JSON value breaks a shape: a required key that is missing, a key that the type does not know, a null or a
 * kind that is not allowed, a literal outside the known ones. Empty: faithful.
 */
export function violations(value: unknown, shape: Shape, path = '$'): string[] {
  switch (shape.kind) {
    case 'any':
      return [];
    case 'null':
      return value === null ? [] : [`${path}: ${show(value)} is not null`];
    case 'string':
    case 'number':
    case 'boolean':
      return typeof value === shape.kind ? [] : [`${path}: ${show(value)} is no ${shape.kind}`];
    case 'literals':
      return shape.values.includes(value as string)
        ? []
        : [`${path}: ${show(value)} is none of ${shape.values.map(show).join(' | ') || 'nothing'}`];
    case 'array':
      if (!Array.isArray(value)) return [`${path}: ${show(value)} is no array`];
      return value.flatMap((entry, index) => violations(entry, shape.of(), `${path}[${index}]`));
    case 'union':
      return best(shape.of.map((member) => violations(value, member, path)));
    case 'object':
      return ofObject(value, shape, path);
  }
}

function ofObject(value: unknown, shape: Shape & { kind: 'object' }, path: string): string[] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return [`${path}: ${show(value)} is no ${shape.name}`];
  }
  const given = value as Record<string, unknown>;
  const found = [...shape.fields].flatMap(([name, field]) => {
    if (given[name] !== undefined) return violations(given[name], field.shape(), `${path}.${name}`);
    return field.optional ? [] : [`${path}.${name}: missing`];
  });
  if (shape.open) return found;
  const unknown = Object.keys(given).filter((name) => !shape.fields.has(name));
  return [...found, ...unknown.map((name) => `${path}.${name}: ${shape.name} has no such key`)];
}

function depth(reading: readonly string[]): number {
  return Math.max(0, ...reading.map((line) => line.split('.').length));
}

/** Of several readings of one value, the one with the least to say, deepest first. */
function best(readings: readonly string[][]): string[] {
  const faithful = readings.find((reading) => reading.length === 0);
  return faithful ?? readings.toSorted((a, b) => depth(b) - depth(a) || a.length - b.length)[0] ?? [];
}

function show(value: unknown): string {
  const text = JSON.stringify(value) ?? 'undefined';
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}
