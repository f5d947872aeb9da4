import type { Context } from './context.ts';
import { channelOf } from './address.ts';
import type { TwilioConfig } from './config.ts';
import type { Place } from './consents.ts';
import type { MessagingKind, TwilioMessage } from './kept.ts';
import { optedOut } from './problems.ts';
import { clockOf } from './provider-clock.ts';
import { refused } from './refusal.ts';
import { toApprovalStatus, type TwilioTemplate } from './template.ts';

/** So long after the person's last message WhatsApp takes words of one's own. */
const WINDOW_MS = 86_400_000;

const kind: MessagingKind = 'message';

/** Where a window stands at an instant. */
export interface Window {
  open: boolean;
  lastInboundAt: Date | null;
}

/**
 * Whether the person wrote within the day before an instant. Costs no call where a message that proves it is known, or where
 * what they wrote was read a short while ago; one list otherwise.
 *
 * @param atMs Twilio's time; null: now
 */
export async function windowOf(context: Context, place: Place, atMs: number | null): Promise<Window> {
  const { accounts, at, lists, maxAge } = context;
  const { account, owner } = place;
  const { config, sdk } = accounts.at(account);
  const known = standing(await lastInbound(context, place, config), atMs ?? clockOf(sdk, config));
  if (known?.open) return known;
  const [, fromThem] = at(account).sources.ofAddress(owner);
  await lists.freshen(fromThem!, maxAge('Person.messages'));
  const nowMs = atMs ?? clockOf(sdk, config) ?? Date.now();
  return standing(await lastInbound(context, place, config), nowMs)!;
}

/**
 * WhatsApp takes words of one's own, and templates that it has not approved, only within the window.
 *
 * @throws PlazaError a refusal
 */
export async function checkWindow(
  context: Context,
  place: Place,
  { template, atMs }: { template: TwilioTemplate | null; atMs: number | null },
): Promise<void> {
  if (channelOf(place.owner) !== 'WHATSAPP') return;
  const status = template && toApprovalStatus(template);
  if (status === 'APPROVED') return;
  const { open, lastInboundAt } = await windowOf(context, place, atMs);
  // The list that was read for it may have shown a STOP.
  if (await context.consents.optedOut(place)) throw refused(optedOut());
  if (open) return;
  if (status) {
    throw refused({
      __typename: 'TemplateNotApproved',
      message: 'WhatsApp has not approved the template, and the person has not written within 24 hours.',
      retryable: true,
      status,
    });
  }
  throw refused({
    __typename: 'OutsideMessagingWindow',
    message: 'The person has not written on WhatsApp within 24 hours: send a template.',
    retryable: true,
    lastInboundAt: lastInboundAt?.toISOString() ?? null,
  });
}

async function lastInbound(
  { objects }: Context,
  { account, owner }: Place,
  { senders }: TwilioConfig,
): Promise<Date | null> {
  const [last] = await objects.page<TwilioMessage>({
    accounts: [account],
    kind,
    owner,
    conditions: [
      { sql: 'o.direction = ?', value: 'inbound' },
      // A window is between two: what they wrote to another number of the company opens none.
      ...(senders.WHATSAPP ? [{ sql: "o.body ->> 'to' = ?", value: senders.WHATSAPP }] : []),
    ],
    limit: 1,
  });
  return last?.at ?? null;
}

/** Null where nobody knows what time it is. */
function standing(lastInboundAt: Date | null, atMs: number | null): Window | null {
  if (atMs === null) return null;
  return { open: lastInboundAt !== null && atMs - lastInboundAt.getTime() <= WINDOW_MS, lastInboundAt };
}
