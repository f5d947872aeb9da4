import type { FastifyInstance } from 'fastify';
import type { IdentityGetResponse, IdentityMatchResponse, Owner } from 'plaid';
import { z } from 'zod';
import type { World } from '../world/world.ts';
import { chosenAccounts, seenMs, toAccount } from './accounts.ts';
import { endpoint } from './endpoint.ts';
import { holderOf, type Holder } from './holders.ts';
import { toItem } from './item-wire.ts';
import { startProduct } from './products.ts';
import { addressScore, emailScore, nameScore, phoneScore } from './score.ts';
import type { Store } from './store.ts';
import type { Answer, Wire } from './wire.ts';

const options = z.strictObject({ account_ids: z.array(z.string()).optional() }).optional();

const user = z
  .strictObject({
    legal_name: z.string().nullish(),
    phone_number: z.string().nullish(),
    email_address: z.string().nullish(),
    address: z
      .strictObject({
        street: z.string().nullish(),
        city: z.string().nullish(),
        region: z.string().nullish(),
        postal_code: z.string().nullish(),
        country: z.string().nullish(),
      })
      .nullish(),
  })
  .optional();

/** /identity/get tells who owns each account of an Item, /identity/match how near what is asked comes to that. */
export function registerIdentity(app: FastifyInstance, store: Store, world: World): void {
  const ask = (accessToken: string, ids: readonly string[] | undefined) => {
    const item = store.workingItem(accessToken);
    startProduct(item, 'identity', store);
    const accounts = chosenAccounts(item, ids, store).map((account) => ({
      wire: toAccount(item, account, seenMs(store.nowMs()), store, world),
      holder: holderOf(item, account, world),
    }));
    return { item, accounts };
  };

  endpoint(app, '/identity/get', { access_token: z.string(), options }, (body) => {
    const { item, accounts } = ask(body.access_token, body.options?.account_ids);
    return {
      accounts: accounts.map(({ wire, holder }) => ({ ...wire, owners: [toOwner(holder)] })),
      item: toItem(item, store),
    } satisfies Answer<IdentityGetResponse>;
  });

  endpoint(app, '/identity/match', { access_token: z.string(), user, options }, (body) => {
    const { item, accounts } = ask(body.access_token, body.options?.account_ids);
    const { legal_name: name, phone_number: phone, email_address: email, address } = body.user ?? {};
    return {
      accounts: accounts.map(({ wire, holder }) => ({
        ...wire,
        legal_name: nameScore(holder, name),
        phone_number: { score: phoneScore(holder, phone) },
        email_address: { score: emailScore(holder, email) },
        address: addressScore(holder, address),
      })),
      item: toItem(item, store),
    } satisfies Answer<IdentityMatchResponse>;
  });
}

function toOwner({ names, email, phone, address }: Holder) {
  return {
    names: [...names],
    emails: [{ data: email, primary: true, type: 'primary' as const }],
    phone_numbers: phone === null ? [] : [{ data: phone, primary: true, type: 'mobile' as const }],
    addresses: [{ data: address, primary: true }],
  } satisfies Wire<Owner>;
}
