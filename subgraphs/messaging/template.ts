import type {
  MessageChannel,
  MessageTemplate,
  TemplateApproval,
  TemplateApprovalStatus,
  TemplateBody,
} from '#schema/generated/messaging.ts';
import { toDate } from './dates.ts';

/** A template as it is kept: what the graph shows, in Twilio's words. */
export interface TwilioTemplate {
  sid: string;
  friendlyName: string;
  language: string | null;
  variables: Record<string, unknown> | null;
  /** By content type, e.g. `twilio/text`. */
  types: Record<string, { body?: unknown; media?: unknown } | null> | null;
  approvalRequests: { status?: string; category?: string; rejection_reason?: string } | null;
  dateCreated: Date | string;
}

const approvalStatusOf: Record<string, TemplateApprovalStatus> = {
  unsubmitted: 'UNSUBMITTED',
  received: 'RECEIVED',
  pending: 'PENDING',
  approved: 'APPROVED',
  rejected: 'REJECTED',
  paused: 'PAUSED',
  disabled: 'DISABLED',
};

/** Kinds of content that each channel can show, the richest first. */
const shownOn: readonly (readonly [MessageChannel, readonly string[]])[] = [
  ['SMS', ['twilio/media', 'twilio/text']],
  [
    'WHATSAPP',
    [
      'whatsapp/card',
      'whatsapp/authentication',
      'twilio/card',
      'twilio/carousel',
      'twilio/list-picker',
      'twilio/call-to-action',
      'twilio/quick-reply',
      'twilio/media',
      'twilio/text',
    ],
  ],
  [
    'MESSENGER',
    ['twilio/card', 'twilio/call-to-action', 'twilio/quick-reply', 'twilio/media', 'twilio/text'],
  ],
];

export function toTemplate(
  template: TwilioTemplate,
  { account, asOf }: { account: string; asOf: Date },
): MessageTemplate {
  const examples = template.variables ?? {};
  return {
    __typename: 'MessageTemplate',
    id: template.sid,
    account,
    name: template.friendlyName,
    language: template.language || null,
    variables: placesOf(template).map((name) => ({
      __typename: 'TemplateVariable',
      name,
      example: typeof examples[name] === 'string' ? examples[name] : null,
    })),
    bodies: shownOn.flatMap(([channel, types]) => toBody(channel, types, template) ?? []),
    approval: toApproval(template.approvalRequests),
    createdAt: (toDate(template.dateCreated) ?? new Date(0)).toISOString(),
    asOf: asOf.toISOString(),
  };
}

/** The names of a template's places: those that it declares and those that its content has, `2` before `10`. */
export function placesOf({ variables, types }: Pick<TwilioTemplate, 'variables' | 'types'>): string[] {
  const written = JSON.stringify(types ?? {}).matchAll(/\{\{\s*([\w.-]+)\s*\}\}/g);
  const names = new Set([...Object.keys(variables ?? {}), ...[...written].map(([, name]) => name!)]);
  return [...names].toSorted((a, b) => a.localeCompare(b, 'en', { numeric: true }));
}

/** All that a template can come to with these in its places, whichever kind of content the channel shows. */
export function saidBy({ types }: Pick<TwilioTemplate, 'types'>, values: Record<string, string>): string[] {
  const bodies = Object.values(types ?? {}).map((content) => text(content?.body) ?? '');
  const filled = bodies.map((body) =>
    body.replaceAll(/\{\{\s*([\w.-]+)\s*\}\}/g, (whole, name: string) => values[name] ?? whole),
  );
  return [...new Set(filled)];
}

function toBody(
  channel: MessageChannel,
  kinds: readonly string[],
  { types }: TwilioTemplate,
): TemplateBody | null {
  const kind = kinds.find((each) => types?.[each]);
  const content = kind === undefined ? null : types![kind];
  if (!content) return null;
  const media = Array.isArray(content.media) ? content.media : [content.media];
  const mediaUrls = media.filter((url): url is string => typeof url === 'string');
  return { __typename: 'TemplateBody', channel, body: text(content.body), mediaUrls };
}

/** Where WhatsApp's approval of it stands; one that nobody asked for was not handed in. */
export function toApprovalStatus({
  approvalRequests: request,
}: Pick<TwilioTemplate, 'approvalRequests'>): TemplateApprovalStatus {
  return request?.status ? (approvalStatusOf[request.status] ?? 'UNKNOWN') : 'UNSUBMITTED';
}

function toApproval(request: TwilioTemplate['approvalRequests']): TemplateApproval | null {
  if (!request?.status) return null;
  return {
    __typename: 'TemplateApproval',
    status: toApprovalStatus({ approvalRequests: request }),
    category: request.category || null,
    rejectionReason: request.rejection_reason || null,
  };
}

function text(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}
