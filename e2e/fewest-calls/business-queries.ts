import type { CountedQuery } from './counted-query.ts';

export const businessQueries: readonly CountedQuery[] = [];
