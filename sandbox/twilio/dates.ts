/** RFC 2822, as Twilio's v2010 API writes dates: `Sun, 01 Nov 2026 12:00:00 +0000`. */
export function rfc2822(ms: number): string {
  return new Date(ms).toUTCString().replace('GMT', '+0000');
}

/** ISO 8601 without fractions, as the newer APIs write them. */
export function iso8601(ms: number): string {
  return `${new Date(ms).toISOString().slice(0, 19)}Z`;
}
