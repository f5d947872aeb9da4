import DataLoader from 'dataloader';
import { absent } from '#schema/errors.ts';
import type { Claims } from '#schema/protocol.ts';
import type { ByName } from '#subgraphs/kit/accounts/by-name.ts';
import { accountsOf } from '#subgraphs/kit/accounts/by-name.ts';
import { inTurn } from '#subgraphs/kit/accounts/in-turn.ts';
import { hasRole } from '#subgraphs/kit/access.ts';
import { isYoung, type Coverages } from '#subgraphs/kit/mirror/coverage.ts';
import type { Objects } from '#subgraphs/kit/mirror/objects.ts';
import type { Account, CallsAt } from './calls.ts';
import {
  toConversation,
  type ConversationRow,
  type MayShow,
  type TwilioConversation,
} from './conversation.ts';
import type { MessagingKind } from './kept.ts';
import type { OwnAddress } from './links.ts';
import { isNotFound, type Loaders } from './loaders.ts';
import type { PageMark } from './page-mark.ts';

const kind: MessagingKind = 'participation';

/** More than anybody takes part in. */
const AT_MOST = 1_000;

export type Conversations = ReturnType<typeof createConversations>;

export interface ConversationsParts {
  claims: Claims;
  accounts: ByName<Account>;
  at: CallsAt;
  objects: Objects;
  coverages: Coverages;
  loaders: Loaders;
  maxAge(coordinate: string): number;
}

/** The conversations that persons take part in, out of the mirror. Made anew for every fetch. */
export function createConversations(parts: ConversationsParts) {
  const { claims, accounts, at, objects, coverages, loaders, maxAge } = parts;

  /** Reads the conversations of an address where they are not young: whole, so that what it has left is gone. */
  async function listed({ account, address }: OwnAddress): Promise<Date> {
    const key = { account, kind, list: address };
    const known = await coverages.of(key);
    if (isYoung(known, maxAge('Person.conversations'))) return known.asOf;
    const asOf = new Date();
    for (let page: PageMark | null | undefined; page !== null;) {
      page = (await at(account).twilio.participations(address, page)).next;
    }
    await objects.forgetUnlisted(account, kind, address, asOf);
    await coverages.note(key, { floor: null, upto: null, place: null, asOf });
    return asOf;
  }

  /** A person's, newest first, each once though several of their addresses are in it. */
  const ofPerson = new DataLoader<string, { rows: ConversationRow[]; asOf: Date }>((persons) =>
    Promise.all(persons.map((person) => read(person).catch((error: Error) => error))),
  );

  async function read(personId: string) {
    const addresses = await loaders.addressesOf.load(personId);
    if (addresses.length === 0) throw absent('not_connected', 'This person has no address there yet.');
    const once = new Map(addresses.map((each) => [JSON.stringify([each.account, each.address]), each]));
    const read = await Promise.all([...once.values()].map(listed));
    const kept = await objects.page<TwilioConversation>({
      accounts: accountsOf(addresses),
      kind,
      personId,
      limit: AT_MOST,
    });
    const rows = new Map(
      kept.map(({ account, asOf, body }) => [body.sid, toConversation(body, { account, asOf })]),
    );
    return { rows: [...rows.values()], asOf: new Date(Math.min(...read.map((asOf) => asOf.getTime()))) };
  }

  /** By its SID; those who see everybody's have Twilio asked, a person their own list. */
  const byId = new DataLoader<string, ConversationRow | null>((ids) =>
    Promise.all(ids.map((id) => visible(id).catch((error: Error) => error))),
  );

  async function visible(id: string): Promise<ConversationRow | null> {
    if (hasRole(claims, 'operator', 'analyst')) return fetched(id, accounts.names);
    if (claims.person === null || (await loaders.addressesOf.load(claims.person)).length === 0) return null;
    const { rows } = await ofPerson.load(claims.person);
    return rows.find((row) => row.id === id) ?? null;
  }

  /** Asked of Twilio now. @param among the accounts that it may be in */
  const fetched = (id: string, among: readonly string[]) =>
    inTurn<ConversationRow>(among, async (account) => {
      try {
        const asOf = new Date();
        return toConversation(await at(account).twilio.conversation(id), { account, asOf });
      } catch (error) {
        if (isNotFound(error)) return null;
        throw error;
      }
    });

  return {
    ofPerson,
    byId,
    fetched,

    /** Which addresses the caller may be shown: their own, as they have them now; with a role all. */
    async mayShow(): Promise<MayShow> {
      if (hasRole(claims, 'operator', 'analyst')) return () => true;
      const own = claims.person === null ? [] : await loaders.addressesOf.load(claims.person);
      const now = Date.now();
      const shown = new Set(own.filter(({ toMs }) => now < toMs).map(({ address }) => address));
      return (address) => shown.has(address);
    },
  };
}
