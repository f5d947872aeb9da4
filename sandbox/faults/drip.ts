import { setTimeout as sleep } from 'node:timers/promises';
import { Readable } from 'node:stream';

/** The same text, in `chunks` pieces, one every `everyMs` milliseconds; the rest at once when `hurry` fires. */
export function drip(
  text: string,
  { chunks, everyMs }: { chunks: number; everyMs: number },
  hurry: AbortSignal,
): Readable {
  const size = Math.max(1, Math.ceil(text.length / chunks));
  return Readable.from(
    (async function* () {
      for (let at = 0; at < text.length; at += size) {
        await sleep(everyMs, undefined, { signal: hurry }).catch(() => undefined);
        yield text.slice(at, at + size);
      }
    })(),
  );
}
