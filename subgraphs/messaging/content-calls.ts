import { fromPage, markOf, type PageMark } from './page-mark.ts';
import type { TwilioCall } from './twilio-sdk.ts';

/** What one page of templates brings at most. */
const PAGE = 1_000;

/** The calls to Twilio's Content API. */
export function createContentCalls(call: TwilioCall) {
  return {
    /** A page of the templates, with what WhatsApp says of each. */
    templates: (page?: PageMark) =>
      call('GET /v1/ContentAndApprovals', async (twilio) => {
        const answer = await twilio.content.v1.contentAndApprovals.page({
          pageSize: PAGE,
          ...fromPage(page),
        });
        return { templates: answer.instances, next: markOf(answer.nextPageUrl) };
      }),
  };
}
