import type { FastifyInstance } from 'fastify';
import { rfc2822 } from './dates.ts';
import type { Store } from './store.ts';

interface Params {
  accountSid: string;
  sid: string;
}

/** `/api/2010-04-01/Accounts/{AC}/Messages/{SM}/Media`: what a message carries, of which kind, without its bytes. */
export function registerMedia(app: FastifyInstance, store: Store): void {
  app.get<{ Params: Params }>(
    '/api/2010-04-01/Accounts/:accountSid/Messages/:sid/Media.json',
    async (request) => {
      const { accountSid, sid: messageSid } = request.params;
      const path = `/2010-04-01/Accounts/${accountSid}/Messages/${messageSid}/Media`;
      const message = store.message(messageSid, `${path}.json`);
      const date = rfc2822(message.createdMs);
      return {
        media_list: message.mediaUrls.map((url, index) => {
          const sid = `ME${message.sid.slice(2, -2)}${String(index).padStart(2, '0')}`;
          return {
            sid,
            account_sid: accountSid,
            parent_sid: message.sid,
            content_type: contentTypeOf(url),
            date_created: date,
            date_updated: date,
            uri: `${path}/${sid}.json`,
          };
        }),
        first_page_uri: `${path}.json?PageSize=50&Page=0`,
        next_page_uri: null,
        previous_page_uri: null,
        page: 0,
        page_size: 50,
        start: 0,
        end: Math.max(0, message.mediaUrls.length - 1),
        uri: `${path}.json`,
      };
    },
  );
}

const contentTypes: Record<string, string> = {
  png: 'image/png',
  gif: 'image/gif',
  pdf: 'application/pdf',
  mp4: 'video/mp4',
  vcf: 'text/vcard',
};

/** By the end of the address; Twilio would have fetched it and known. */
function contentTypeOf(url: string): string {
  return contentTypes[url.slice(url.lastIndexOf('.') + 1).toLowerCase()] ?? 'image/jpeg';
}
