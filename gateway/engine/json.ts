/** An object as JSON brings it. */
export type JsonObject = Record<string, unknown>;

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Reads a key of an object's own, also where the key means something to JavaScript. */
export function own(object: JsonObject, key: string): unknown {
  return key in Object.prototype && !Object.hasOwn(object, key) ? undefined : object[key];
}

/** Writes a key as the object's own; `__proto__` too. */
export function define(object: JsonObject, key: string, value: unknown): void {
  if (key === '__proto__') {
    Object.defineProperty(object, key, { value, enumerable: true, writable: true, configurable: true });
  } else {
    object[key] = value;
  }
}

// oxlint-disable-next-line no-control-regex -- these are the ones that JSON must escape
const needsEscape = /["\\\u0000-\u001f\ud800-\udfff]/;

/** A string as JSON. Most have nothing to escape and are copied. */
export function quote(text: string): string {
  return needsEscape.test(text) ? JSON.stringify(text) : `"${text}"`;
}

/** The source of an expression that reads `key` of the object named `object`; keys are attacker's input. */
export function readSource(object: string, key: string): string {
  const name = JSON.stringify(key);
  return key in Object.prototype
    ? `(Object.hasOwn(${object},${name})?${object}[${name}]:undefined)`
    : `${object}[${name}]`;
}

/** A copy of JSON that shares nothing with it. */
export function copy(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(copy);
  if (!isObject(value)) return value;
  const result: JsonObject = {};
  for (const key of Object.keys(value)) define(result, key, copy(value[key]));
  return result;
}
