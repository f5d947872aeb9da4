import type { Provider, ProviderOptions } from '../provider.ts';
import { registerCalls } from './calls.ts';
import { registerContent } from './content.ts';
import { registerConversationMessages } from './conversation-messages.ts';
import { registerConversationParticipants } from './conversation-participants.ts';
import { registerConversations } from './conversations.ts';
import { registerTwilioControl } from './control.ts';
import { registerLookup } from './lookup.ts';
import { registerLookupBatch } from './lookup-batch.ts';
import { registerMedia } from './media.ts';
import { registerMessages } from './messages.ts';
import { speakTwilio } from './protocol.ts';
import type { TwilioState } from './state.ts';
import { createStore } from './store.ts';
import { registerVerify } from './verify.ts';

/** Twilio's part of the sandbox, one path prefix per product. Keys are any account or key sid with a secret that begins with `sandbox`. */
export function createTwilio(options: ProviderOptions): Provider {
  const store = createStore(options);
  return {
    name: 'twilio',
    register(app) {
      speakTwilio(app, () => store.nowMs());
      registerMessages(app, store);
      registerMedia(app, store);
      registerContent(app, store);
      registerCalls(app, store);
      registerConversations(app, store);
      registerConversationParticipants(app, store);
      registerConversationMessages(app, store);
      registerLookup(app, store);
      registerLookupBatch(app, store);
      app.register(async (scope) => registerVerify(scope, store));
    },
    control: (app) => registerTwilioControl(app, store),
    snapshot: () => store.state(),
    restore: (state) => store.restore(state as TwilioState),
  };
}
