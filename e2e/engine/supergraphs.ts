import type { Source } from './source.ts';
import { accounts } from './supergraphs/accounts.ts';
import { commons } from './supergraphs/commons.ts';
import { factory } from './supergraphs/factory.ts';
import { home } from './supergraphs/home.ts';
import { ledger } from './supergraphs/ledger.ts';
import { library } from './supergraphs/library.ts';
import { shop } from './supergraphs/shop.ts';
import { wide } from './supergraphs/wide.ts';

/** Every supergraph of the differential tests, and its share of the operations. */
export const supergraphs: readonly { source: Source; share: number }[] = [
  { source: shop, share: 0.15 },
  { source: home, share: 0.2 },
  { source: library, share: 0.15 },
  { source: factory, share: 0.15 },
  { source: accounts, share: 0.1 },
  { source: commons, share: 0.1 },
  { source: ledger, share: 0.1 },
  { source: wide, share: 0.05 },
];
