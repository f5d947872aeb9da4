import { invalid, notFound } from '../errors.ts';
import { createdFilter, listParams, toPage } from '../list.ts';
import type { Params } from '../params.ts';
import type { StripeRoute } from '../route.ts';
import type { EventRow } from '../rows.ts';
import { toEvent } from '../wire/event.ts';

/** What happened since the sandbox began; the seeded history has no events, as Stripe has none older than 30 days. */
export const events: readonly StripeRoute[] = [
  {
    method: 'GET',
    url: '/events',
    accepts: [...listParams, 'created', 'delivery_success', 'type', 'types'],
    run: ({ store, params, path }) => {
      const [created, ofKind] = [createdFilter(params), kindFilter(params)];
      const rows = store.events().filter((row) => created(row) && ofKind(row));
      return toPage(rows, { params, path }, toEvent);
    },
  },
  {
    method: 'GET',
    url: '/events/:id',
    accepts: [],
    run: ({ store, id }) => {
      const row = store.events().find((event) => event.id === id);
      if (!row) throw notFound('event', id);
      return toEvent(row);
    },
  },
];

const MAX_TYPES = 20;

/** By `type`, where `payment_intent.*` means all such, or by up to twenty `types`. */
function kindFilter(params: Params): (event: EventRow) => boolean {
  const [type, types] = [params.text('type'), params.list('types')];
  if (type && types) throw invalid('You may only specify one of these parameters: type, types.');
  if (types && types.length > MAX_TYPES) {
    throw invalid(`You may pass up to ${MAX_TYPES} types.`, 'types');
  }
  if (types) return (event) => types.includes(event.type);
  if (!type) return () => true;
  return (event) => (type.endsWith('*') ? event.type.startsWith(type.slice(0, -1)) : event.type === type);
}
