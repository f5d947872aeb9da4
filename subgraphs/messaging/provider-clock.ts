import type { TwilioConfig } from './config.ts';
import type { TwilioSdk } from './twilio-sdk.ts';

/**
 * What time it is at Twilio, milliseconds: near enough ours, where no answer has told; null for the sandbox then, whose time is
 * its own.
 */
export function clockOf(sdk: Pick<TwilioSdk, 'nowMs'>, { mode }: Pick<TwilioConfig, 'mode'>): number | null {
  return sdk.nowMs() ?? (mode === 'real' ? Date.now() : null);
}
