/** The SDK says Date, but hands on null, and whatever it could not read; kept, it is text. */
export function toDate(value: unknown): Date | null {
  const date = typeof value === 'string' ? new Date(value) : value;
  return date instanceof Date && !Number.isNaN(date.getTime()) ? date : null;
}
