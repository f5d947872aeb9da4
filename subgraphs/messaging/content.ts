import { badInput, PlazaError } from '#schema/errors.ts';
import type { MessageTemplateInput, SendMessageInput } from '#schema/generated/messaging.ts';
import type { Context } from './context.ts';
import { refused } from './refusal.ts';
import { placesOf, saidBy, type TwilioTemplate } from './template.ts';
import type { NewMessage } from './twilio.ts';

const MAX_LENGTH = 1_600;
const MAX_MEDIA = 10;

/** What a message says and carries, as Twilio takes it. */
export type Content = Pick<NewMessage, 'body' | 'mediaUrl' | 'contentSid' | 'contentVariables' | 'says'>;

/** What a message is to say, as it was asked for: words and media, or a template. */
export type WantedContent =
  { body?: string; mediaUrl?: string[] } | { templateId: string; values: Record<string, string> };

/** @throws PlazaError BAD_USER_INPUT where it is nothing, too much, or of two kinds */
export function readContent({ body, template, mediaUrls }: SendMessageInput): WantedContent {
  if (template) {
    if (body != null || mediaUrls?.length)
      throw badInput('input.template', 'A template stands alone: leave out `body` and `mediaUrls`.');
    return readTemplate(template);
  }
  if (body == null && !mediaUrls?.length)
    throw badInput('input.body', 'Say something: `body`, `mediaUrls` or a `template`.');
  return {
    ...(body != null && { body: readBody(body) }),
    ...(mediaUrls?.length && { mediaUrl: readMediaUrls(mediaUrls) }),
  };
}

/** @throws PlazaError BAD_USER_INPUT outside 1 to 1,600 characters */
export function readBody(body: string): string {
  if (body.trim() === '' || body.length > MAX_LENGTH)
    throw badInput('input.body', 'A message has 1 to 1,600 characters.');
  return body;
}

/**
 * The same as Twilio takes it; of a template it is known then that each of its places has something to stand in it.
 *
 * @throws PlazaError where there is no such template, or the places are others
 */
export async function toContent(
  { templates }: Context,
  account: string,
  wanted: WantedContent,
): Promise<Content & { template: TwilioTemplate | null }> {
  if (!('templateId' in wanted)) return { ...wanted, template: null };
  const { templateId, values } = wanted;
  const template = await templates.byId.load(templateId);
  if (template?.account !== account) {
    throw new PlazaError('NOT_FOUND', 'This account at Twilio has no such template.', {
      details: { argument: 'input.template.id' },
    });
  }
  const places = placesOf(template.body);
  const missing = places.filter((name) => !(name in values));
  const unknown = Object.keys(values).filter((name) => !places.includes(name));
  if (missing.length > 0 || unknown.length > 0) {
    throw refused({
      __typename: 'TemplateVariablesMismatch',
      message: 'What was given for the template’s places is not what it has.',
      retryable: false,
      missing,
      unknown,
    });
  }
  return {
    template: template.body,
    contentSid: templateId,
    ...(places.length > 0 && { contentVariables: JSON.stringify(values) }),
    says: saidBy(template.body, values),
  };
}

function readTemplate({ id, variables }: MessageTemplateInput): WantedContent {
  if (!isTemplateSid(id)) throw badInput('input.template.id', "This is not a template's SID (HX…).");
  // Without a prototype: no place is there before it is given.
  const values = Object.create(null) as Record<string, string>;
  for (const [index, { name, value }] of (variables ?? []).entries()) {
    const argument = `input.template.variables.${index}`;
    if (name in values) throw badInput(`${argument}.name`, 'Each place is named once.');
    if (value === '' || value.length > MAX_LENGTH || /[\n\r\t]| {5}/.test(value)) {
      throw badInput(
        `${argument}.value`,
        'In a place stand 1 to 1,600 characters in one line, without tabs or five spaces in a row.',
      );
    }
    values[name] = value;
  }
  return { templateId: id, values };
}

export function isTemplateSid(id: string): boolean {
  return /^HX[0-9a-f]{32}$/.test(id);
}

function readMediaUrls(urls: readonly string[]): string[] {
  if (urls.length > MAX_MEDIA) throw badInput('input.mediaUrls', 'A message carries 10 media at most.');
  return urls.map((text, index) => {
    const url = URL.parse(text);
    const open = url?.protocol === 'https:' && url.username === '' && url.password === '';
    if (open && text.length <= 2_000) return text;
    throw badInput(
      `input.mediaUrls.${index}`,
      'Give an https: address of at most 2,000 characters that Twilio can fetch without a password.',
    );
  });
}
