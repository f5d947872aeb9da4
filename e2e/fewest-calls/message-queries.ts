import type { CountedQuery } from './counted-query.ts';

export const messageQueries: readonly CountedQuery[] = [];
