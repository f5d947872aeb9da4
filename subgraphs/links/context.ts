import type { Survivors } from '#storage/survivors.ts';
import type { FetchContext } from '#subgraphs/kit/handle.ts';
import type { Cursors } from '#subgraphs/kit/page.ts';
import type { AskPort } from '#subgraphs/kit/ports/ports.ts';
import type { BusinessBanks } from './business-banks.ts';
import type { Receipts } from './receipts.ts';

/** Per process. */
export interface Services {
  /** What the other subgraphs are asked by. */
  askPort: AskPort;
  businessBanks: BusinessBanks;
  receipts: Receipts;
  cursors: Cursors;
  survivors: Survivors;
}

/** Per fetch. */
export interface Context extends Services, FetchContext {
  /** The message that was a payment's receipt. */
  receiptOf: ReturnType<Receipts['loader']>;
}
