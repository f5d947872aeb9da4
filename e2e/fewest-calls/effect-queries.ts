import { templates } from '#sandbox/twilio/templates.ts';
import type { CountedQuery } from './counted-query.ts';

export const effectQueries: readonly CountedQuery[] = [
  {
    name: 'a payment is started, and the same again with its key',
    as: 'ada',
    query:
      'mutation { createPayment(input: { amount: { amount: 700, currency: "USD" }, idempotencyKey: "k" }) { payment { id status } problem { __typename } } }',
    cold: { stripe: 1 },
    warm: { stripe: 1 },
    why: 'The effect is one call, and its answer shows the payment. Repeated, nothing happens, and the payment is read as it is now.',
  },
  {
    name: 'a message is sent, and the same again with its key',
    as: 'ada',
    query:
      'mutation { sendMessage(input: { channel: SMS, body: "Hi", idempotencyKey: "k" }) { message { id } problem { __typename } } }',
    cold: { twilio: 1 },
    warm: { twilio: 1 },
    why: 'The effect is one call, and its answer shows the message. Repeated, nothing is sent, and the message is read as it is now.',
  },
  {
    name: 'a message of a template is sent, and the same again with its key',
    as: 'ada',
    query: `mutation ($template: MessageTemplateInput!) { sendMessage(input: {
      channel: SMS, template: $template, idempotencyKey: "k" }) { message { id } problem { __typename } } }`,
    variables: () => ({
      template: {
        id: templates[0]!.sid,
        variables: [
          { name: '1', value: 'Ada' },
          { name: '2', value: 'A-1' },
        ],
      },
    }),
    cold: { twilio: 2 },
    warm: { twilio: 1 },
    why: 'Which places a template has only Twilio knows: one list of all. Then as without a template.',
  },
  {
    name: 'words on WhatsApp are sent, and the same again with their key',
    as: 'ada',
    query:
      'mutation { sendMessage(input: { channel: WHATSAPP, body: "Hi", idempotencyKey: "k" }) { message { id } problem { __typename } } }',
    cold: { twilio: 2 },
    warm: { twilio: 1 },
    why: 'Whether she wrote within 24 hours one list says: only then WhatsApp takes words. Then as by SMS.',
  },
  {
    name: 'a message to who has said STOP, once Twilio has said so',
    as: 'ivan',
    after: {
      as: 'ivan',
      query:
        'mutation { sendMessage(input: { channel: SMS, body: "Hi", idempotencyKey: "k" }) { problem { __typename } } }',
    },
    query:
      'mutation { sendMessage(input: { channel: SMS, body: "Hi", idempotencyKey: "l" }) { problem { __typename } } }',
    cold: {},
    warm: {},
    why: 'It is remembered, whatever the key.',
  },
  {
    name: 'what became of an effect',
    as: 'ada',
    after: {
      as: 'ada',
      query:
        'mutation { createPayment(input: { amount: { amount: 700, currency: "USD" }, idempotencyKey: "k" }) { payment { id } } }',
    },
    query:
      '{ effect(idempotencyKey: "k", mutation: CREATE_PAYMENT) { state ... on PaymentEffect { settledAt } } }',
    cold: {},
    warm: {},
    why: 'The record says it.',
  },
  {
    name: 'what became of an effect, and of its payment',
    as: 'ada',
    after: {
      as: 'ada',
      query:
        'mutation { createPayment(input: { amount: { amount: 700, currency: "USD" }, idempotencyKey: "k" }) { payment { id } } }',
    },
    query:
      '{ effect(idempotencyKey: "k", mutation: CREATE_PAYMENT) { ... on PaymentEffect { payment { status } } } }',
    cold: { stripe: 1 },
    warm: { stripe: 1 },
    why: 'The payment is not settled, so only Stripe knows where it stands.',
  },
  {
    name: 'a token for Plaid Link',
    as: 'ben',
    query: 'mutation { createLinkToken(input: {}) { __typename } }',
    cold: { plaid: 1 },
    warm: { plaid: 1 },
    why: 'Every token is a new one, and only Plaid makes them.',
  },
];
