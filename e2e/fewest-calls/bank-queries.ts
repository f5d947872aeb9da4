import type { CountedQuery } from './counted-query.ts';

export const bankQueries: readonly CountedQuery[] = [];
