import type { AskOptions } from '#subgraphs/kit/call.ts';
import { fromPage, markOf, type PageMark } from './page-mark.ts';
import type { TwilioCall } from './twilio-sdk.ts';

/** What one page brings at most. */
const PAGE = 100;
const PARTICIPATIONS_PAGE = 50;

/** What Twilio answers with 429 it did not begin. */
const WRITE: AskOptions = { write: true, again: 'unlessBegun' };

export interface NewParticipant {
  identity?: string;
  'messagingBinding.address'?: string;
  'messagingBinding.proxyAddress'?: string;
  attributes: string;
}

export interface NewConversationMessage {
  author?: string;
  body: string;
  attributes: string;
}

/** The calls to Twilio's Conversations (v1). */
export function createConversationCalls(call: TwilioCall) {
  const base = '/v1/Conversations';
  const one = `${base}/:conversation`;
  return {
    /** @param sidOrName its SID, or its unique name */
    conversation: (sidOrName: string) =>
      call(`GET ${one}`, (twilio) => twilio.conversations.v1.conversations(sidOrName).fetch()),

    createConversation: (conversation: { uniqueName: string; friendlyName?: string }) =>
      call(`POST ${base}`, (twilio) => twilio.conversations.v1.conversations.create(conversation), WRITE),

    closeConversation: (sid: string) =>
      call(
        `POST ${one}`,
        (twilio) => twilio.conversations.v1.conversations(sid).update({ state: 'closed' }),
        WRITE,
      ),

    /** In which conversations an address is. */
    participations: (address: string, page?: PageMark) =>
      call('GET /v1/ParticipantConversations', async (twilio) => {
        const answer = await twilio.conversations.v1.participantConversations.page({
          address,
          pageSize: PARTICIPATIONS_PAGE,
          ...fromPage(page),
        });
        return { participations: answer.instances, next: markOf(answer.nextPageUrl) };
      }),

    participants: (sid: string, page?: PageMark) =>
      call(`GET ${one}/Participants`, async (twilio) => {
        const { participants } = twilio.conversations.v1.conversations(sid);
        const answer = await participants.page({ pageSize: PAGE, ...fromPage(page) });
        return { participants: answer.instances, next: markOf(answer.nextPageUrl) };
      }),

    participant: (sid: string, participantSid: string) =>
      call(`GET ${one}/Participants/:sid`, (twilio) =>
        twilio.conversations.v1.conversations(sid).participants(participantSid).fetch(),
      ),

    addParticipant: (sid: string, participant: NewParticipant) =>
      call(
        `POST ${one}/Participants`,
        (twilio) => twilio.conversations.v1.conversations(sid).participants.create(participant),
        WRITE,
      ),

    /** Newest first. */
    conversationMessages: (sid: string, page?: PageMark) =>
      call(`GET ${one}/Messages`, async (twilio) => {
        const { messages } = twilio.conversations.v1.conversations(sid);
        const answer = await messages.page({ order: 'desc', pageSize: PAGE, ...fromPage(page) });
        return { messages: answer.instances, next: markOf(answer.nextPageUrl) };
      }),

    conversationMessage: (sid: string, messageSid: string) =>
      call(`GET ${one}/Messages/:sid`, (twilio) =>
        twilio.conversations.v1.conversations(sid).messages(messageSid).fetch(),
      ),

    sendConversationMessage: (sid: string, message: NewConversationMessage) =>
      call(
        `POST ${one}/Messages`,
        (twilio) => twilio.conversations.v1.conversations(sid).messages.create(message),
        WRITE,
      ),
  };
}
