import { PlazaError } from '#schema/errors.ts';
import { actOn } from '#subgraphs/kit/access.ts';
import type { Context } from './context.ts';
import type { MessageRow } from './map.ts';

/**
 * A message that the caller may act on, as it is kept; only an operator has Twilio asked for one that is not.
 *
 * @throws PlazaError NOT_FOUND where there is none or the caller may not see it, FORBIDDEN where they may only look
 */
export async function ownMessage(
  { claims, loaders }: Context,
  messageId: string,
  argument: string,
): Promise<MessageRow> {
  const message = await loaders.kept(messageId);
  if (!message) {
    throw new PlazaError('NOT_FOUND', 'There is no such message, or it is somebody else’s.', {
      details: { argument },
    });
  }
  // Nobody's is nobody's own: an operator's alone.
  actOn(claims, message.personId ?? '', argument);
  return message;
}
