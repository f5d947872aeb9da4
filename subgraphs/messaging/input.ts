import { badInput } from '#schema/errors.ts';
import type { Channel } from './config.ts';

const E164 = /^\+[1-9]\d{6,14}$/;

/** Whether it can be a message's SID: no call is spent on anything else. */
export function isMessageSid(id: string): boolean {
  return /^(SM|MM)[0-9a-f]{32}$/.test(id);
}

/** @throws PlazaError BAD_USER_INPUT for what cannot be a message's SID */
export function readMessageSid(argument: string, id: string): string {
  if (!isMessageSid(id)) throw badInput(argument, "This is not a message's SID (SM… or MM…).");
  return id;
}

/** Whether it can be a call's SID: no call to Twilio is spent on anything else. */
export function isCallSid(id: string): boolean {
  return /^CA[0-9a-f]{32}$/.test(id);
}

/** @throws PlazaError BAD_USER_INPUT for what cannot be a call's SID */
export function readCallSid(argument: string, id: string): string {
  if (!isCallSid(id)) throw badInput(argument, "This is not a call's SID (CA…).");
  return id;
}

export function isConversationSid(id: string): boolean {
  return /^CH[0-9a-f]{32}$/.test(id);
}

/** @throws PlazaError BAD_USER_INPUT for what cannot be a conversation's SID */
export function readConversationSid(argument: string, id: string): string {
  if (!isConversationSid(id)) throw badInput(argument, "This is not a conversation's SID (CH…).");
  return id;
}

export function isE164(number: string): boolean {
  return E164.test(number);
}

/** @throws PlazaError BAD_USER_INPUT for what is no number in E.164 form */
export function readE164(argument: string, number: string): string {
  if (!isE164(number)) throw badInput(argument, 'Write the number in E.164 form, e.g. +12025550143.');
  return number;
}

/** @throws PlazaError BAD_USER_INPUT for what is no e-mail address */
export function readEmail(argument: string, address: string): string {
  if (address.length <= 254 && /^[^\s@]{1,64}@[^\s@]+\.[^\s@]+$/.test(address)) return address;
  throw badInput(argument, 'Write an e-mail address, e.g. ada@example.com.');
}

/** @throws PlazaError BAD_USER_INPUT for none, for more than a hundred, and for what is no number in E.164 form */
export function readE164s(argument: string, numbers: readonly string[]): readonly string[] {
  if (numbers.length < 1 || numbers.length > 100) throw badInput(argument, 'Give 1 to 100 numbers.');
  return numbers.map((number, index) => readE164(`${argument}.${index}`, number));
}

/**
 * The address without its channel. A Messenger id may come as Twilio writes it, `messenger:…`: some read as card numbers
 * otherwise, which are taken nowhere.
 *
 * @throws PlazaError BAD_USER_INPUT for what is no address of the channel
 */
export function readAddress(argument: string, channel: Channel, address: string): string {
  if (channel !== 'MESSENGER') return readE164(argument, address);
  const id = address.replace(/^messenger:/, '');
  if (/^\d{5,20}$/.test(id)) return id;
  throw badInput(argument, 'This is not a Messenger user id: 5 to 20 digits.');
}

/** @throws PlazaError BAD_USER_INPUT for anything but 4 to 10 digits; the code itself is not repeated */
export function readCode(code: string): string {
  if (!/^\d{4,10}$/.test(code)) throw badInput('input.code', 'A code has 4 to 10 digits.');
  return code;
}
