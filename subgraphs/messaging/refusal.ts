import { PlazaError } from '#schema/errors.ts';
import type {
  MessageUnderWay,
  OutsideMessagingWindow,
  QuietHours,
  RecipientOptedOut,
  SendAtOutOfWindow,
  TemplateNotApproved,
  TemplateVariablesMismatch,
} from '#schema/generated/messaging.ts';

/** Why a message was not even asked for of Twilio; what stands against it may be gone another time. */
export type Refusal =
  | RecipientOptedOut
  | QuietHours
  | OutsideMessagingWindow
  | TemplateNotApproved
  | TemplateVariablesMismatch
  | SendAtOutOfWindow
  | MessageUnderWay;

/** Those that a message to be sent can meet. */
export type SendRefusal = Exclude<Refusal, MessageUnderWay>;

/** Ends an effect that has not happened, so that its key stays free; whoever waited for the same key is told the same. */
export function refused(refusal: Refusal): PlazaError {
  return new PlazaError('BAD_USER_INPUT', refusal.message, { details: { refusal } });
}

/** What `refused` was told. @throws the error itself where it is another */
export function refusalOf<Kind extends Refusal = Refusal>(error: unknown): Kind {
  const refusal = error instanceof PlazaError ? error.extensions['refusal'] : undefined;
  if (refusal) return refusal as Kind;
  throw error;
}
