/** Data that is JSON text already and travels through Apollo Server as an object. */
const texts = new WeakMap<object, string>();

export function asData(text: string): Record<string, unknown> {
  const data = Object.create(null) as Record<string, unknown>;
  texts.set(data, text);
  return data;
}

/** @returns undefined for data that is what it seems */
export function textOf(data: unknown): string | undefined {
  return typeof data === 'object' && data !== null ? texts.get(data) : undefined;
}
