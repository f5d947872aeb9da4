import type { CountedQuery } from './counted-query.ts';

export const effectQueries: readonly CountedQuery[] = [];
