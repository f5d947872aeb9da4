import { readMaxAges } from '#schema/cache-hints.ts';
import { toPersonId } from '#schema/person-id.ts';
import type { Handle } from '#schema/protocol.ts';
import type { Db } from '#storage/database.ts';
import { createSurvivors } from '#storage/survivors.ts';
import type { Vault } from '#storage/secrets.ts';
import { byName } from '#subgraphs/kit/accounts/by-name.ts';
import { tellLeftBehind } from '#subgraphs/kit/accounts/left-behind.ts';
import { createEffects } from '#subgraphs/kit/effects/effects.ts';
import { createHandle, type Log } from '#subgraphs/kit/handle.ts';
import type { Imports } from '#subgraphs/kit/links/bulk.ts';
import { createHoldings } from '#subgraphs/kit/links/holdings.ts';
import { createCoverages } from '#subgraphs/kit/mirror/coverage.ts';
import { createLists, type ListedPage } from '#subgraphs/kit/mirror/lists.ts';
import { createObjects } from '#subgraphs/kit/mirror/objects.ts';
import { moveLinks, moveOwner } from '#subgraphs/kit/mirror/move-owner.ts';
import type { PortHandlers } from '#subgraphs/kit/ports/ports.ts';
import { createCursors } from '#subgraphs/kit/page.ts';
import { turnsOf } from '#subgraphs/kit/traffic/shared-turns.ts';
import { createTraffic } from '#subgraphs/kit/traffic/traffic.ts';
import type { TwilioConfig } from './config.ts';
import { backfillMessages } from './backfill.ts';
import { verifyAddresses } from './bulk.ts';
import { createContext } from './context.ts';
import { history } from './history.ts';
import { createConsents } from './consents.ts';
import { createPreferences } from './preferences.ts';
import { createQuietTimes } from './quiet-times.ts';
import { AddressLink } from './resolvers/address-link.ts';
import { sendReceipt } from './receipt.ts';
import { createLinks } from './links.ts';
import { createPhoneNumbers } from './phone-numbers.ts';
import { Conversation } from './resolvers/conversation.ts';
import { Message } from './resolvers/message.ts';
import { MessageEffect } from './resolvers/message-effect.ts';
import { MessageTemplate } from './resolvers/message-template.ts';
import { Mutation } from './resolvers/mutation.ts';
import { Person } from './resolvers/person.ts';
import { PhoneCall } from './resolvers/phone-call.ts';
import { PhoneNumber } from './resolvers/phone-number.ts';
import { Query } from './resolvers/query.ts';
import { createSentMessages } from './sent-messages.ts';
import { createSettlers } from './settlers.ts';
import { twilioTraits } from './traits.ts';
import { createTwilioSdk } from './twilio-sdk.ts';

export interface MessagingOptions {
  /** The company's accounts at Twilio, the default one first. */
  configs: readonly TwilioConfig[];
  db: Db;
  macKey: Buffer;
  vault: Vault;
  log: Log;
}

export interface PersonAddresses {
  issuer: string;
  subject: string;
  /** `+1…`, `whatsapp:+1…`, `messenger:…` */
  addresses: readonly string[];
}

/** The subgraph of messages: Twilio, the tables `messaging.*`. */
export function createMessaging({ configs, db, macKey, vault, log }: MessagingOptions) {
  const accounts = byName(
    configs.map((config) => ({
      name: config.name,
      config,
      sdk: createTwilioSdk(config),
      traffic: createTraffic(twilioTraits(config), config.policy, turnsOf(db, config.limits)),
    })),
  );
  const { names } = accounts;
  const [links, sent] = [createLinks(db, names), createSentMessages(db)];
  const preferences = createPreferences(db);
  const [consents, quietTimes] = [createConsents(db), createQuietTimes(db)];
  const coverages = createCoverages(db, 'messaging');
  const objects = createObjects(db, 'messaging', names);
  const survivors = createSurvivors(db, {
    move: (retired, survivor) =>
      moveOwner(db, 'messaging', retired, survivor, async (tx) => {
        await moveLinks(tx, 'messaging', retired, survivor);
        await preferences.move(tx, retired, survivor);
        await quietTimes.move(tx, retired, survivor);
      }),
    failed: (error) => log.error({ subgraph: 'messaging', err: error }, 'merged persons cannot be followed'),
  });
  const maxAge = readMaxAges('messaging');
  const settlers = createSettlers({ accounts, objects, consents, log, sent });
  const effects = createEffects({ db, schema: 'messaging', vault, macKey, settlers, log });
  const services = {
    accounts,
    log,
    links,
    holdings: createHoldings(db, 'messaging', names),
    survivors,
    objects,
    coverages,
    lists: createLists(coverages),
    maxAge,
    phoneNumbers: createPhoneNumbers(db, maxAge('PhoneNumber')),
    effects,
    preferences,
    sent,
    consents,
    quietTimes,
    cursors: createCursors(macKey),
    macKey,
  };
  const handle: Handle = createHandle({
    name: 'messaging',
    resolvers: {
      Query,
      Mutation,
      Person,
      AddressLink,
      Conversation,
      Message,
      MessageEffect,
      MessageTemplate,
      PhoneCall,
      PhoneNumber,
    },
    createContext: (fetch) => createContext(services, fetch),
    survivors,
    accounts: { twilio: accounts.all.length },
    log,
  });
  void tellLeftBehind(db, 'messaging.link', accounts.names, log);
  const ports: PortHandlers = {
    'messaging/history': (input, fetch) => history(createContext(services, fetch), input),
    'messaging/receipt': (input, fetch) => sendReceipt(createContext(services, fetch), input),
  };
  return {
    handle,
    ports,
    effects,
    /** Reads what there is back to an instant, or all of it. Goes on where it was broken off. */
    backfill: (since: Date | null, onPage: (page: ListedPage) => void) =>
      backfillMessages(services, since, onPage),
    /** Verifies the addresses of a file of links. */
    verifyLinks: (imports: Imports, onPage: () => void | Promise<void>) =>
      verifyAddresses(services, imports, onPage),
    /**
     * Says which addresses at Twilio are these persons', in one of the accounts. Linking twice changes nothing.
     *
     * @param account its name
     */
    async link(persons: readonly PersonAddresses[], account = accounts.first.name): Promise<void> {
      for (const { issuer, subject, addresses } of persons) {
        const personId = await survivors.of(toPersonId(issuer, subject));
        for (const address of addresses) await links.link(personId, { account, address });
      }
    },
  };
}
