import { HEX, type Random } from '../random.ts';
import { buildAccount } from './accounts.ts';
import type { AccountKind, CastRole } from './cast.ts';
import { addBusinessDays, DAY_MS } from './days.ts';
import { institutions } from './institutions.ts';
import { UPCOMING_DAYS, type Known } from './ledger.ts';
import { catalogue, memberships } from './memberships.ts';
import { periodEnd } from './period.ts';
import type { CastBank, CastPayment, CastPayout, CastPerson } from './world.ts';

interface Sources {
  roles: readonly CastRole[];
  people: readonly CastPerson[];
  payments: readonly CastPayment[];
  payouts: readonly CastPayout[];
}

const DAY = DAY_MS / 1000;

const currencyOf: Record<string, string> = { GB: 'GBP', DE: 'EUR' };

/** Every connection of the cast: its accounts, with the company's payouts and the people's bank debits among their transactions. */
export function buildBanks(sources: Sources, random: Random, nowMs: number): CastBank[] {
  return sources.roles.flatMap((role, index) =>
    role.banks.map((bank, at) => {
      const source = random.fork(`${role.subject}/${at}`);
      const currency = currencyOf[role.country] ?? 'USD';
      const person = sources.people[index]!;
      return {
        itemId: source.id(37),
        accessToken: `access-sandbox-${uuid(source)}`,
        subject: role.subject,
        institutionId: bank.institutionId,
        state: bank.state,
        accounts: bank.accounts.map((kind, number) => {
          const own = source.fork(`account/${number}`);
          const known = [
            ...knownFor(kind, person, bank.institutionId, sources, own.fork('known')),
            // Their first account is the one that their card draws on.
            ...(at === 0 && number === 0 ? dues(person, currency, nowMs) : []),
          ];
          return buildAccount(kind, currency, known, own, nowMs);
        }),
      };
    }),
  );
}

/** A version 4 UUID from a seeded source, as Plaid's tokens carry. */
export function uuid(random: Random): string {
  const hex = random.id(32, HEX);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20)}`;
}

function knownFor(
  kind: AccountKind,
  person: CastPerson,
  institutionId: string,
  sources: Sources,
  random: Random,
): Known[] {
  if (kind === 'business' || kind === 'business eur') {
    return arrivals(sources.payouts, kind === 'business' ? 'USD' : 'EUR', random);
  }
  return kind === 'checking' ? debits(person, institutionId, sources.payments) : [];
}

/** A payout shows in the bank on its arrival day or up to three business days later. */
function arrivals(payouts: readonly CastPayout[], currency: string, random: Random): Known[] {
  return payouts
    .filter((payout) => payout.currency === currency)
    .map((payout) => ({
      atMs: addBusinessDays(payout.arrivalMs, random.int(0, 3)),
      amount: -payout.amount,
      name: `STRIPE TRANSFER ${payout.descriptor} ${payout.traceId.slice(-6)}`,
      merchant: null,
      category: 'INCOME',
      payoutId: payout.id,
    }));
}

/** Payments by bank debit leave the account at the bank that the payment method names, one business day later. */
function debits(person: CastPerson, institutionId: string, payments: readonly CastPayment[]): Known[] {
  const bankName = institutions.find(({ id }) => id === institutionId)?.name;
  const method = person.paymentMethods.find(({ kind }) => kind === 'us_bank_account');
  if (!method || method.bankName !== bankName) return [];
  return payments
    .filter((payment) => payment.methodId === method.id && payment.outcome === 'succeeded')
    .map((payment) => ({
      atMs: addBusinessDays(payment.createdMs, 1),
      amount: payment.amount,
      name: 'MARLOW GOODS ACH DEBIT',
      merchant: 'Marlow Goods',
      category: 'GENERAL_MERCHANDISE',
    }));
}

/** What a person pays for month after month at the company leaves the account of their card on the day after. */
function dues({ subject }: CastPerson, currency: string, nowMs: number): Known[] {
  const now = Math.floor(nowMs / 1000);
  return memberships
    .filter((each) => each.subject === subject && each.state === 'active')
    .filter((each) => each.currency === currency.toLowerCase())
    .flatMap(({ items, currency: own, days }) => {
      const sold = items.map(([key, quantity]) => ({
        quantity,
        ...catalogue.find((each) => each.key === key)!,
      }));
      const { interval, name } = sold[0]!;
      if (interval !== 'month') return [];
      const amount = sold.reduce((sum, each) => sum + each[own] * each.quantity, 0);
      const begun = now - days * DAY;
      const starts: number[] = [];
      for (let start = begun; start < now + UPCOMING_DAYS * DAY;) {
        starts.push(start);
        start = periodEnd(start, { interval, count: 1 }, begun);
      }
      return starts.map((start) => ({
        atMs: start * 1000 + DAY_MS,
        amount,
        name: `MARLOW GOODS ${name.toUpperCase()}`,
        merchant: 'Marlow Goods',
        category: 'GENERAL_MERCHANDISE',
      }));
    });
}
