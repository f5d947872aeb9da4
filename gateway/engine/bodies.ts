/**
 * Memory for the bodies of answers, used again once they are sent. A large buffer costs more to get than to fill: its
 * pages are new to the process each time, and the garbage collector hears of them late.
 */
const SMALLEST = 16 * 1024;
const LARGEST = 1024 * 1024;

/** So much lies ready at most, bytes. */
const MAX_KEPT = 8 * 1024 * 1024;

/** What lies ready, by its length. */
const ready = new Map<number, ArrayBuffer[]>();
let kept = 0;

/** What is somebody's: it comes back once, or is forgotten with them. */
const taken = new WeakSet<ArrayBufferLike>();

/** Bytes of no known content. */
export function takeBody(bytes: number): Buffer {
  if (bytes < SMALLEST || bytes > LARGEST) return Buffer.allocUnsafe(bytes);
  const length = 2 ** Math.ceil(Math.log2(bytes));
  const known = ready.get(length)?.pop();
  if (known) kept -= length;
  const memory = known ?? new ArrayBuffer(length);
  taken.add(memory);
  return Buffer.from(memory, 0, bytes);
}

/** Gives back what `takeBody` gave, once nobody reads it any more; anything else is left alone. */
export function giveBody({ buffer }: Buffer): void {
  if (!taken.delete(buffer) || kept + buffer.byteLength > MAX_KEPT) return;
  const same = ready.get(buffer.byteLength);
  if (same) same.push(buffer as ArrayBuffer);
  else ready.set(buffer.byteLength, [buffer as ArrayBuffer]);
  kept += buffer.byteLength;
}
