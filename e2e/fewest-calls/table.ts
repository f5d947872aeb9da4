import { readFileSync } from 'node:fs';
import type { CountedQuery, ProviderCalls } from './counted-query.ts';

/** The rows of the table in docs/fewest-calls.md. */
export function toRows(queries: readonly CountedQuery[]): string[][] {
  return queries.map(({ name, as, cold, warm, why }) => [
    `${name} (\`${as}\`)`,
    inWords(cold),
    inWords(warm),
    why,
  ]);
}

/** The rows that the page has, without its two lines of heading. */
export function readRows(page: URL): string[][] {
  const lines = readFileSync(page, 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('|'));
  return lines.slice(2).map((line) =>
    line
      .slice(1, -1)
      .split('|')
      .map((cell) => cell.trim()),
  );
}

const titles = { stripe: 'Stripe', plaid: 'Plaid', twilio: 'Twilio' } as const;

function inWords(calls: ProviderCalls): string {
  const parts = Object.entries(titles).flatMap(([name, title]) => {
    const count = calls[name as keyof ProviderCalls];
    return count ? [`${title} ${count}`] : [];
  });
  return parts.join(', ') || '0';
}
