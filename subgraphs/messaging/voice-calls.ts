import type { CallInstance } from 'twilio/lib/rest/api/v2010/account/call.js';
import { fromPage, markOf, type PageMark } from './page-mark.ts';
import type { TwilioCall } from './twilio-sdk.ts';

/** What a page of calls is fetched with; Twilio has no "or". */
export interface CallFilter {
  to?: string;
  from?: string;
  /** Only what began before. */
  startTimeBefore?: Date;
  pageSize: number;
  page?: PageMark;
}

export interface CallPage {
  calls: CallInstance[];
  next: PageMark | null;
}

/** A telephone call, as Twilio takes it. */
export interface NewCall {
  to: string;
  from: string;
  twiml: string;
}

/** The calls to Twilio about telephone calls. */
export function createVoiceCalls(call: TwilioCall) {
  const base = '/2010-04-01/Accounts/:account/Calls';
  return {
    phoneCalls: ({ page, ...filter }: CallFilter) =>
      call(`GET ${base}.json`, async (twilio): Promise<CallPage> => {
        const answer = await twilio.calls.page({ ...filter, ...fromPage(page) });
        return { calls: answer.instances, next: markOf(answer.nextPageUrl) };
      }),

    phoneCall: (sid: string) => call(`GET ${base}/:sid.json`, (twilio) => twilio.calls(sid).fetch()),

    placeCall: (phoneCall: NewCall) =>
      call(`POST ${base}.json`, (twilio) => twilio.calls.create(phoneCall), {
        write: true,
        again: 'unlessBegun',
      }),
  };
}
