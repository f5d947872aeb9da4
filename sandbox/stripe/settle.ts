import type { Store } from './store.ts';

export function settleDue(_store: Store): void {}
