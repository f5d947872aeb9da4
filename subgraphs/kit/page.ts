import { createHmac, timingSafeEqual } from 'node:crypto';
import { badInput } from '#schema/errors.ts';

/** Opaque, authenticated cursors. */
export interface Cursors {
  /** @param scope all that the cursor is valid for: field, owner, arguments */
  encode(scope: readonly unknown[], position: unknown): string;
  /** @throws PlazaError BAD_USER_INPUT for a cursor of another list, owner or arguments, or one that was altered */
  decode<Position>(scope: readonly unknown[], cursor: string): Position;
}

export function createCursors(key: Buffer): Cursors {
  const mac = (scope: readonly unknown[], position: string) =>
    createHmac('sha256', key)
      .update(JSON.stringify([scope.map((part) => part ?? null), position]))
      .digest()
      .subarray(0, 16);
  return {
    encode(scope, position) {
      const text = JSON.stringify(position);
      return `${Buffer.from(text).toString('base64url')}.${mac(scope, text).toString('base64url')}`;
    },
    decode<Position>(scope: readonly unknown[], cursor: string) {
      const [body = '', signature = ''] = cursor.split('.');
      const text = Buffer.from(body, 'base64url').toString();
      const given = Buffer.from(signature, 'base64url');
      const right = mac(scope, text);
      if (given.length !== right.length || !timingSafeEqual(given, right)) {
        throw badInput(
          'after',
          'This cursor is not one of this list with these arguments: start without `after`.',
        );
      }
      return JSON.parse(text) as Position;
    },
  };
}

/** @throws PlazaError BAD_USER_INPUT outside 1 to 100 */
export function readFirst(first: number | null | undefined): number {
  const size = first ?? 20;
  if (size < 1 || size > 100) throw badInput('first', `\`first\` takes 1 to 100; got ${size}.`);
  return size;
}

/** A page of a Relay connection; pass one item more than `first` to say that a further page follows. */
export function toConnection<Item>(items: readonly Item[], first: number, cursorOf: (item: Item) => string) {
  const edges = items.slice(0, first).map((node) => ({ node, cursor: cursorOf(node) }));
  return {
    edges,
    pageInfo: {
      hasNextPage: items.length > first,
      hasPreviousPage: false,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
  };
}
