import type { MessageTemplateResolvers } from '#schema/generated/messaging.ts';
import { isTemplateSid } from '../content.ts';
import type { Context } from '../context.ts';
import { toNode } from '../templates.ts';

export const MessageTemplate: MessageTemplateResolvers<Context> = {
  __resolveReference: async ({ id }, { claims, templates }) => {
    if (!claims.scopes.includes('messages:read') || !isTemplateSid(id)) return null;
    const template = await templates.byId.load(id);
    return template && toNode(template);
  },
};
