import { badInput, PlazaError } from '#schema/errors.ts';
import type { RecordChannelConsentInput, SetQuietHoursInput } from '#schema/generated/messaging.ts';
import { actOn, hasRole } from '#subgraphs/kit/access.ts';
import type { Holding } from '#subgraphs/kit/links/holdings.ts';
import { channelOf, toAddress } from './address.ts';
import type { Context } from './context.ts';
import { readAddress } from './input.ts';
import { toAddressLink } from './link-address.ts';
import { optedOut } from './problems.ts';

/** Clocks differ a little, milliseconds. */
const SKEW_MS = 60_000;

/** Writes down what a person said of being written to. Who wrote STOP is asked by no page again: START, or an operator, says so. */
export async function recordChannelConsent(context: Context, input: RecordChannelConsentInput) {
  const { accounts, claims, consents, survivors } = context;
  const personId = actOn(claims, input.personId && (await survivors.of(input.personId)), 'input.personId');
  const text = readText(input.text);
  const { name: account, sdk } = accounts.named('input.account', input.account);
  const nowMs = sdk.nowMs() ?? Date.now();
  const at = readAt(input.at, nowMs);
  const link = await currentLink(context, personId, account, input);
  const answer = { link: toAddressLink(link), person: { __typename: 'Person' as const, id: personId } };
  const known = await consents.latest(link);
  const said = known?.source === 'MESSAGE' || known?.source === 'PROVIDER';
  if (input.optedIn && known?.optedIn === false && said && !hasRole(claims, 'operator')) {
    return { ...answer, problem: optedOut() };
  }
  await consents.record(link, { optedIn: input.optedIn, source: input.source, text, at }, claims);
  return { ...answer, problem: null };
}

/** Chooses between which times of the day a person is not to be written to. */
export async function setQuietHours(
  context: Context,
  { personId: named, channel, hours }: SetQuietHoursInput,
) {
  const { claims, quietTimes, survivors } = context;
  const personId = actOn(claims, named && (await survivors.of(named)), 'input.personId');
  if (hours) {
    for (const end of ['from', 'to'] as const) {
      if (!/^([01]\d|2[0-3]):[0-5]\d$/.test(hours[end]))
        throw badInput(`input.hours.${end}`, 'Write a time of the day as HH:MM, e.g. 22:00.');
    }
    if (hours.from === hours.to) throw badInput('input.hours.to', 'It ends at another time than it begins.');
    if (!isTimeZone(hours.timeZone))
      throw badInput('input.hours.timeZone', 'Write a time zone by its IANA name, e.g. Europe/Berlin.');
    await quietTimes.set(personId, channel ?? null, hours);
  } else {
    await quietTimes.forget(personId, channel ?? null);
  }
  return { person: { __typename: 'Person' as const, id: personId } };
}

/** The address that is meant, where it is the person's now. */
async function currentLink(
  { holdings }: Context,
  personId: string,
  account: string,
  { channel, address }: Pick<RecordChannelConsentInput, 'channel' | 'address'>,
): Promise<Holding> {
  const owner = address == null ? null : toAddress(channel, readAddress('input.address', channel, address));
  const now = Date.now();
  const found = (await holdings.ofPerson(personId)).find(
    (each) =>
      each.account === account &&
      (owner === null ? channelOf(each.owner) === channel : each.owner === owner) &&
      (each.from?.getTime() ?? 0) <= now &&
      now < (each.to?.getTime() ?? Infinity),
  );
  if (found) return found;
  throw new PlazaError('NOT_FOUND', 'The person has no such address on this channel now.', {
    details: { argument: 'input.address' },
  });
}

function readAt(at: string | null | undefined, nowMs: number): Date {
  if (at == null) return new Date(nowMs);
  if (Date.parse(at) <= Math.max(nowMs, Date.now()) + SKEW_MS) return new Date(at);
  throw badInput('input.at', 'This has not been said yet: give an instant that is over, or none.');
}

function readText(text: string | null | undefined): string | null {
  if (text == null) return null;
  if (text.trim() !== '' && text.length <= 1_000) return text;
  throw badInput(
    'input.text',
    'What was said has 1 to 1,000 characters; leave it out where it was not kept.',
  );
}

function isTimeZone(name: string): boolean {
  // Offsets such as +01:00 are none: they know no summer.
  if (!/^[A-Za-z][\w+-]*(\/[\w+-]+)*$/.test(name)) return false;
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: name }));
  } catch {
    return false;
  }
}
