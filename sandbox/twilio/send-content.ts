import { DAY_MS, MINUTE_MS } from '../world/days.ts';
import { TwilioProblem } from './problem.ts';
import type { Fields } from './protocol.ts';
import type { Store } from './store.ts';
import { rendered, templates } from './templates.ts';

const MAX_BODY = 1600;
const MAX_MEDIA = 10;

export interface SentContent {
  body: string;
  mediaUrls: string[];
  /** Whether WhatsApp takes it outside of its window. */
  approved: boolean;
}

/** What a message says and carries, by the fields of the form. @throws TwilioProblem where Twilio would not take it */
export function contentOf(store: Store, fields: Fields, to: string): SentContent {
  const contentSid = fields.one('ContentSid');
  const variables = fields.one('ContentVariables');
  const mediaUrls = fields.all('MediaUrl');
  if (contentSid === undefined) {
    if (variables !== undefined) throw new TwilioProblem(21654);
    const body = fields.one('Body') ?? '';
    if (!body && mediaUrls.length === 0) throw new TwilioProblem(21602);
    if (body.length > MAX_BODY) throw new TwilioProblem(21617);
    checkMedia(mediaUrls);
    return { body, mediaUrls, approved: false };
  }
  const template = templates.find(({ sid }) => sid === contentSid);
  if (!template) throw new TwilioProblem(21655, contentSid);
  const { body, media } = rendered(template, to, readVariables(variables));
  return { body, mediaUrls: [...media], approved: store.approval(template).status === 'approved' };
}

/** Twilio fetches each address; one whose path says `too-large` is more than a message may carry. */
function checkMedia(urls: readonly string[]): void {
  if (urls.length > MAX_MEDIA) throw new TwilioProblem(21623);
  for (const url of urls) {
    if (!/^https?:$/.test(URL.parse(url)?.protocol ?? '')) throw new TwilioProblem(21620, url);
    if (new URL(url).pathname.includes('too-large')) throw new TwilioProblem(11751);
  }
}

/** A JSON object of texts that are not empty and stand in one line. */
function readVariables(text: string | undefined): Record<string, string> {
  if (text === undefined) return {};
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    throw new TwilioProblem(21656);
  }
  const entries =
    parsed && typeof parsed === 'object' && !Array.isArray(parsed) ? Object.entries(parsed) : null;
  if (!entries) throw new TwilioProblem(21656);
  for (const [, value] of entries) {
    const wrong = typeof value !== 'string' || value === '' || /[\n\t]| {5,}/.test(value);
    if (wrong) throw new TwilioProblem(21656);
  }
  return Object.fromEntries(entries as [string, string][]);
}

/** When it is to be sent; null: now. Without a messaging service Twilio heeds no schedule. */
export function sendAtOf(fields: Fields, service: string | null, nowMs: number): number | null {
  const [type, at] = [fields.one('ScheduleType'), fields.one('SendAt')];
  if (!service || (type === undefined && at === undefined)) return null;
  const atMs = Date.parse(at ?? '');
  const window = atMs >= nowMs + 15 * MINUTE_MS && atMs <= nowMs + 35 * DAY_MS;
  if (type !== 'fixed' || !window) throw new TwilioProblem(35114, at);
  return atMs;
}
