import { PlazaError } from '#schema/errors.ts';
import type { Claims } from '#schema/protocol.ts';

/**
 * Whether the operation is to run, by the header `Plaza-Execute`: `never` plans it and foretells what it can cost.
 *
 * @param open whether access control is off: then anybody may ask
 * @throws PlazaError BAD_REQUEST for another value; FORBIDDEN without the scope `plaza:detail`
 */
export function readExecutes(
  header: string | string[] | undefined,
  claims: Claims | null,
  open: boolean,
): boolean {
  if (header === undefined) return true;
  const value = [header].flat().join(',').trim();
  if (value !== 'never') {
    throw new PlazaError(
      'BAD_REQUEST',
      `Plaza-Execute takes never; got ${value === '' ? 'nothing' : value.slice(0, 40)}. To run the operation, leave the header out.`,
      { details: { header: 'Plaza-Execute', http: { status: 400 } } },
    );
  }
  if (!open && !claims?.scopes.includes('plaza:detail')) {
    throw new PlazaError('FORBIDDEN', 'Plaza-Execute needs the scope plaza:detail.', {
      details: { scope: 'plaza:detail', http: { status: 403 } },
    });
  }
  return false;
}
