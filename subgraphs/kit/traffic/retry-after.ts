/** The header Retry-After as milliseconds: seconds or a date; undefined where there is none that makes sense. */
export function readRetryAfter(header: unknown): number | undefined {
  if (typeof header !== 'string' || header.trim() === '') return undefined;
  const seconds = Number(header);
  const ms = Number.isNaN(seconds) ? Date.parse(header) - Date.now() : seconds * 1_000;
  return Number.isFinite(ms) && ms >= 0 ? ms : undefined;
}
