import DataLoader from 'dataloader';
import type { CallInstance } from 'twilio/lib/rest/api/v2010/account/call.js';
import type { Claims } from '#schema/protocol.ts';
import type { ByName } from '#subgraphs/kit/accounts/by-name.ts';
import { inTurn } from '#subgraphs/kit/accounts/in-turn.ts';
import { hasRole, maySee } from '#subgraphs/kit/access.ts';
import type { MirrorObject, Objects } from '#subgraphs/kit/mirror/objects.ts';
import type { Account, CallsAt } from './calls.ts';
import type { MessagingKind } from './kept.ts';
import { isNotFound } from './loaders.ts';
import { keptPhoneCall, over, toPhoneCall, type PhoneCallRow, type TwilioPhoneCall } from './phone-call.ts';

const kind: MessagingKind = 'call';

export type PhoneCalls = ReturnType<typeof createPhoneCalls>;

export interface PhoneCallsParts {
  claims: Claims;
  accounts: ByName<Account>;
  at: CallsAt;
  objects: Objects;
  maxAge(coordinate: string): number;
}

/** Telephone calls out of the mirror. Made anew for every fetch. */
export function createPhoneCalls({ claims, accounts, at, objects, maxAge }: PhoneCallsParts) {
  const byIds = (ids: readonly string[]) => objects.byIds<TwilioPhoneCall>(kind, ids);

  /** Twilio's answer with whose it is. */
  async function withOwner(account: string, call: CallInstance, asOf: Date): Promise<PhoneCallRow> {
    const [known] = await byIds([call.sid]);
    return toRow({ ...keptPhoneCall(account, call, asOf), personIds: known?.personIds ?? [] });
  }

  const read = (sid: string, among: readonly string[]) =>
    inTurn<PhoneCallRow>(among, async (account) => {
      try {
        const asOf = new Date();
        return await withOwner(account, await at(account).twilio.phoneCall(sid), asOf);
      } catch (error) {
        if (!isNotFound(error)) throw error;
        await objects.forget(account, kind, sid);
        return null;
      }
    });

  /** Whose it is the mirror says before Twilio is asked anything; what it does not know only an operator has asked for. */
  async function visible(sid: string): Promise<PhoneCallRow | null> {
    const [known] = await byIds([sid]);
    if (!known) return hasRole(claims, 'operator') ? read(sid, accounts.names) : null;
    const row = toRow(known);
    if (!maySee(claims, row.personId)) return null;
    const young = Date.now() - known.asOf.getTime() < maxAge('PhoneCall');
    if (young && over.has(row.status)) return row;
    const now = await read(sid, [known.account]);
    return now && maySee(claims, now.personId) ? now : null;
  }

  return {
    withOwner,
    byId: new DataLoader<string, PhoneCallRow | null>((sids) =>
      Promise.all(sids.map((sid) => visible(sid).catch((error: Error) => error))),
    ),
  };
}

/** What is kept of a call, as its resolvers are given it. */
export function toRow({ account, personIds, asOf, body }: MirrorObject<TwilioPhoneCall>): PhoneCallRow {
  return toPhoneCall(body, { account, personId: personIds[0] ?? null, asOf });
}
