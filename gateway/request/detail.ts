import { PlazaError } from '#schema/errors.ts';
import type { Claims } from '#schema/protocol.ts';
import type { Detail } from '#gateway/context.ts';

const offered: readonly string[] = ['calls'] satisfies Detail[];

/**
 * What the header `Plaza-Detail` asks for: a list separated by commas.
 *
 * @param open whether access control is off: then anybody may ask
 * @throws PlazaError BAD_REQUEST for an unknown detail; FORBIDDEN without the scope `plaza:detail`
 */
export function readDetails(
  header: string | string[] | undefined,
  claims: Claims | null,
  open: boolean,
): ReadonlySet<Detail> {
  const asked = [header ?? []]
    .flat()
    .flatMap((value) => value.split(','))
    .map((value) => value.trim())
    .filter((value) => value !== '');
  const unknown = asked.find((detail) => !offered.includes(detail));
  if (unknown !== undefined) {
    throw new PlazaError(
      'BAD_REQUEST',
      `Plaza-Detail takes ${offered.join(', ')}; got ${unknown.slice(0, 40)}.`,
      {
        details: { http: { status: 400 } },
      },
    );
  }
  if (asked.length > 0 && !open && !claims?.scopes.includes('plaza:detail')) {
    throw new PlazaError('FORBIDDEN', 'Plaza-Detail needs the scope plaza:detail.', {
      details: { scope: 'plaza:detail', http: { status: 403 } },
    });
  }
  return new Set(asked as Detail[]);
}
