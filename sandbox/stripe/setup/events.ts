import type { Announcement } from '../rows.ts';
import type { Store } from '../store.ts';
import { toSetupIntent } from '../wire/setup-intent.ts';
import type { SetupChange, SetupIntentRow } from './rows.ts';

const kindOfStatus: Partial<Record<SetupIntentRow['status'], string>> = {
  succeeded: 'setup_intent.succeeded',
  canceled: 'setup_intent.canceled',
  requires_action: 'setup_intent.requires_action',
};

/** What a change of something that is to be saved is announced as. */
export function ofSetup({ before, after }: SetupChange, store: Store, url: string): Announcement[] {
  if (!after) return [];
  const kinds = before ? [] : ['setup_intent.created'];
  const come = kindOfStatus[after.status];
  if (come && before?.status !== after.status) kinds.push(come);
  if (after.lastError && after.lastError !== before?.lastError) kinds.push('setup_intent.setup_failed');
  return kinds.map((kind) => [kind, toSetupIntent(after, store, url)]);
}
