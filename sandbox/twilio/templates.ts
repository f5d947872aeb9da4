import { createHash } from 'node:crypto';
import { channelOf } from './channels.ts';

/** Where WhatsApp's approval of a template can stand. */
export const approvalStatuses = [
  'unsubmitted',
  'received',
  'pending',
  'approved',
  'rejected',
  'paused',
  'disabled',
] as const;
export type ApprovalStatus = (typeof approvalStatuses)[number];

export interface Approval {
  status: ApprovalStatus;
  rejectionReason: string;
}

/** A content template of the company. */
export interface Template {
  sid: string;
  name: string;
  language: string;
  /** What stands for a variable that is not given. */
  variables: Readonly<Record<string, string>>;
  /** By Twilio's content types, e.g. `twilio/text`. */
  types: Readonly<Record<string, { body?: string; media?: string[]; [more: string]: unknown }>>;
  category: string;
  approval: Approval;
}

const approved: Approval = { status: 'approved', rejectionReason: '' };

/** The company's templates: one for each way in which an approval can stand. */
export const templates: readonly Template[] = [
  template('order_shipped', {
    variables: { 1: 'there', 2: 'A-1000' },
    types: { 'twilio/text': { body: 'Hi {{1}}, your order {{2}} is on its way.' } },
    approval: approved,
  }),
  template('appointment_reminder', {
    variables: { 1: 'Monday', 2: '10:00' },
    types: {
      'twilio/quick-reply': {
        body: 'See you on {{1}} at {{2}}. Does that suit you?',
        actions: [
          { title: 'Yes', id: 'yes' },
          { title: 'No', id: 'no' },
        ],
      },
      'twilio/text': { body: 'See you on {{1}} at {{2}}.' },
    },
    approval: approved,
  }),
  template('receipt_with_picture', {
    variables: { name: 'there' },
    types: {
      'twilio/media': { body: 'Thank you, {{name}}.', media: ['https://plaza.example/receipt.png'] },
    },
    approval: approved,
  }),
  template('weekend_offer', {
    variables: { 1: '10' },
    types: { 'twilio/text': { body: 'Only this weekend: {{1}} % off everything.' } },
    category: 'MARKETING',
    approval: { status: 'rejected', rejectionReason: 'The template is missing an example.' },
  }),
  template('new_opening_hours', {
    variables: {},
    types: { 'twilio/text': { body: 'We have new opening hours.' } },
    approval: { status: 'pending', rejectionReason: '' },
  }),
  template('text_only_notice', {
    variables: {},
    types: { 'twilio/text': { body: 'The shop is closed today.' } },
    approval: { status: 'unsubmitted', rejectionReason: '' },
  }),
];

function template(
  name: string,
  {
    variables,
    types,
    approval,
    category = 'UTILITY',
  }: Pick<Template, 'variables' | 'types' | 'approval'> & Partial<Pick<Template, 'category'>>,
): Template {
  const sid = `HX${createHash('sha256').update(`template ${name}`).digest('hex').slice(0, 32)}`;
  return { sid, name, language: 'en', variables, types, category, approval };
}

/** Of several kinds of content each channel shows the richest that it knows. */
const preferred = {
  whatsapp: ['twilio/quick-reply', 'twilio/media', 'twilio/text'],
  messenger: ['twilio/quick-reply', 'twilio/media', 'twilio/text'],
  sms: ['twilio/media', 'twilio/text', 'twilio/quick-reply'],
} as const;

/** What a recipient reads, with the variables in it; those that are missing have the template's own. */
export function rendered({ types, variables }: Template, to: string, given: Record<string, string>) {
  const type = preferred[channelOf(to)].find((name) => types[name]);
  const { body = '', media = [] } = (type && types[type]) || {};
  const filled = body.replaceAll(
    /\{\{(\w+)\}\}/g,
    (whole, name: string) => given[name] ?? variables[name] ?? whole,
  );
  return { body: filled, media };
}
