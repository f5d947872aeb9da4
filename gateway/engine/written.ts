/** An answer that is written already and travels through Apollo Server as data: its data as text, or its body in bytes. */
type Written = string | Buffer;

const known = new WeakMap<object, Written>();

export function asData(written: Written): Record<string, unknown> {
  const data = Object.create(null) as Record<string, unknown>;
  known.set(data, written);
  return data;
}

/** @returns undefined for data that is what it seems */
export function writtenOf(data: unknown): Written | undefined {
  return typeof data === 'object' && data !== null ? known.get(data) : undefined;
}
