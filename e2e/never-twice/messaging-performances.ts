import type { TwilioState } from '#sandbox/twilio/state.ts';
import { post, PROBLEM, type Performance } from './performance.ts';
import type { Stage } from './stage.ts';

export const messagingPerformances: readonly Performance[] = [
  {
    mutation: 'sendMessage',
    subgraph: 'messaging',
    input: 'SendMessageInput',
    selection: `message { id } ${PROBLEM}`,
    call: post('twilio', '^/twilio/api/2010-04-01/Accounts/[^/]+/Messages.json$'),
    prepare: async (stage, round) => {
      const body = `Round ${round}`;
      return {
        input: { channel: 'SMS', body },
        other: { channel: 'SMS', body: `${body}!` },
        effects: async () => twilio(stage).made.filter((message) => message.body === body).length,
      };
    },
  },
  {
    mutation: 'placeCall',
    subgraph: 'messaging',
    input: 'PlaceCallInput',
    selection: `call { id } ${PROBLEM}`,
    call: post('twilio', '^/twilio/api/2010-04-01/Accounts/[^/]+/Calls.json$'),
    prepare: async (stage, round) => {
      const to = `+1202555${String(1000 + (round % 9000))}`;
      return {
        input: { to, says: 'Hello' },
        other: { to, says: 'Goodbye' },
        effects: async () => twilio(stage).calls.filter((each) => each.to === to).length,
      };
    },
  },
  {
    mutation: 'createConversation',
    subgraph: 'messaging',
    input: 'CreateConversationInput',
    selection: `conversation { id } ${PROBLEM}`,
    call: post('twilio', '^/twilio/conversations/v1/Conversations$'),
    prepare: async (stage, round) => {
      const name = `Round ${round}`;
      return {
        input: { name },
        other: { name: `${name}!` },
        effects: async () =>
          twilio(stage).conversations.filter(({ friendlyName }) => friendlyName === name).length,
      };
    },
  },
  {
    mutation: 'addParticipant',
    subgraph: 'messaging',
    input: 'AddParticipantInput',
    selection: `participant { id } ${PROBLEM}`,
    call: post('twilio', '^/twilio/conversations/v1/Conversations/[^/]+/Participants$'),
    prepare: async (stage, round) => {
      const conversationId = seeded(stage).sid;
      const identity = `round ${round}`;
      return {
        input: { conversationId, identity },
        other: { conversationId, identity: `${identity}!` },
        effects: async () => seeded(stage).participants.filter((each) => each.identity === identity).length,
      };
    },
  },
  {
    mutation: 'sendConversationMessage',
    subgraph: 'messaging',
    input: 'SendConversationMessageInput',
    selection: `message { id } ${PROBLEM}`,
    call: post('twilio', '^/twilio/conversations/v1/Conversations/[^/]+/Messages$'),
    prepare: async (stage, round) => {
      const conversationId = seeded(stage).sid;
      // Other words than sendMessage's: what is said goes out as a message, too.
      const body = `Said in round ${round}`;
      return {
        input: { conversationId, body },
        other: { conversationId, body: `${body}!` },
        effects: async () => seeded(stage).messages.filter((each) => each.body === body).length,
      };
    },
  },
  {
    mutation: 'startVerification',
    subgraph: 'messaging',
    input: 'StartVerificationInput',
    selection: `verification { id } ${PROBLEM}`,
    call: post('twilio', '^/twilio/verify/v2/Services/[^/]+/Verifications$'),
    prepare: async (stage, round) => {
      const to = `+1202555${String(1000 + (round % 9000))}`;
      return {
        input: { to },
        other: { to, channel: 'CALL' },
        effects: async () =>
          twilio(stage)
            .verifications.filter((row) => row.to === to)
            .flatMap((row) => row.sends).length,
      };
    },
  },
];

function twilio({ sandbox }: Stage): TwilioState {
  return (sandbox.snapshot() as { providers: { twilio: TwilioState } }).providers.twilio;
}

/** The conversation that is there from the beginning. */
function seeded(stage: Stage) {
  return twilio(stage).conversations[0]!;
}
