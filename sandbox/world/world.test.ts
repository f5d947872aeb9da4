import { describe, expect, test } from 'vitest';
import { WORLD_NOW_MS } from '../clock.ts';
import { buildWorld } from './build.ts';
import { addBusinessDays, DAY_MS, isoDate } from './days.ts';
import { stripeFee } from './fee.ts';
import { toManifest } from './manifest.ts';

const world = buildWorld('plaza');
const paymentsOf = (subject: string) => world.payments.filter((payment) => payment.subject === subject);
const banksOf = (subject: string) => world.banks.filter((bank) => bank.subject === subject);
const personOf = (subject: string) => world.people.find((person) => person.subject === subject)!;

describe('a seeded world', () => {
  test('is the same, byte for byte, for the same seed, and another for another', () => {
    const text = JSON.stringify(world);

    expect(JSON.stringify(buildWorld('plaza'))).toBe(text);
    expect(JSON.stringify(buildWorld('other'))).not.toBe(text);
  });

  test('has about 2,300 payments over two years in four currencies, of every method and outcome', () => {
    const methods = new Map(
      world.people.flatMap((person) => person.paymentMethods.map((each) => [each.id, each.kind])),
    );

    expect(world.payments.length).toBe(2300);
    expect(world.payments[0]!.createdMs).toBeGreaterThan(WORLD_NOW_MS - 731 * DAY_MS);
    expect(world.payments.at(-1)!.createdMs).toBeLessThanOrEqual(WORLD_NOW_MS);
    expect([...new Set(world.payments.map((payment) => payment.currency))].toSorted()).toEqual([
      'EUR',
      'GBP',
      'JPY',
      'USD',
    ]);
    expect(new Set(world.payments.map((payment) => methods.get(payment.methodId))).size).toBe(7);
    expect(new Set(world.payments.map((payment) => payment.outcome)).size).toBe(6);
    expect(new Set(world.payments.flatMap((payment) => payment.dispute?.status ?? [])).size).toBe(4);
  });

  test('is sorted by time and every id is of its own', () => {
    const times = world.payments.map((payment) => payment.createdMs);
    const ids = [
      ...world.payments.map((payment) => payment.id),
      ...world.messages.map((message) => message.sid),
      ...world.banks.flatMap((bank) =>
        bank.accounts.flatMap((account) => account.transactions.map(({ id }) => id)),
      ),
    ];

    expect(times).toEqual(times.toSorted((a, b) => a - b));
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('pays every payment with a method of its own person, and gives back at most what was paid', () => {
    for (const payment of world.payments) {
      const refunded = payment.refunds.reduce((sum, refund) => sum + refund.amount, 0);
      expect(personOf(payment.subject).paymentMethods.map(({ id }) => id)).toContain(payment.methodId);
      expect(Number.isInteger(payment.amount) && payment.amount > 0).toBe(true);
      expect(refunded).toBeLessThanOrEqual(payment.amount);
      expect(
        payment.refunds.every(
          (refund) => refund.createdMs >= payment.createdMs && refund.createdMs <= world.nowMs,
        ),
      ).toBe(true);
    }
    const whole = world.payments.filter(
      (each) => each.refunds.length === 1 && each.refunds[0]!.amount === each.amount,
    );
    const partial = world.payments.filter((each) =>
      each.refunds.some((refund) => refund.amount < each.amount),
    );
    expect(whole.length).toBeGreaterThan(10);
    expect(partial.length).toBeGreaterThan(10);
  });

  test('leaves only young payments unfinished', () => {
    const unfinished = world.payments.filter((payment) =>
      ['processing', 'requires_action', 'requires_capture'].includes(payment.outcome),
    );

    expect(unfinished.length).toBeGreaterThan(3);
    expect(unfinished.every((payment) => payment.createdMs > world.nowMs - 7 * DAY_MS)).toBe(true);
  });
});

describe('payouts', () => {
  test('are worth the net of their payments', () => {
    for (const payout of world.payouts) {
      const own = world.payments.filter((payment) => payment.payoutId === payout.id);
      expect(own.length).toBeGreaterThan(0);
      expect(
        own.every((payment) => payment.currency === payout.currency && payment.outcome === 'succeeded'),
      ).toBe(true);
      expect(own.reduce((sum, payment) => sum + payment.amount - stripeFee(payment.amount), 0)).toBe(
        payout.amount,
      );
    }
    expect(new Set(world.payouts.map((payout) => payout.currency))).toEqual(new Set(['USD', 'EUR']));
  });

  test('arrive in the owner’s bank, in their currency, at most three business days late', () => {
    const accounts = banksOf(world.company.owner).flatMap((bank) => bank.accounts);
    const credits = accounts.flatMap((account) =>
      [...account.transactions, ...account.upcoming].flatMap((entry) =>
        entry.payoutId ? [{ ...entry, currency: account.currency }] : [],
      ),
    );

    expect(credits.length).toBe(world.payouts.length);
    for (const payout of world.payouts) {
      const credit = credits.find((each) => each.payoutId === payout.id)!;
      expect(credit).toMatchObject({ amount: -payout.amount, currency: payout.currency });
      expect(credit.name).toContain(payout.descriptor);
      expect(credit.date >= isoDate(payout.arrivalMs)).toBe(true);
      expect(credit.date <= isoDate(addBusinessDays(payout.arrivalMs, 3))).toBe(true);
    }
  });
});

describe('the cast', () => {
  test('has an Ada who pays in three ways, has two banks and writes on two channels', () => {
    const ada = personOf('ada');

    expect(ada.paymentMethods.map(({ kind }) => kind)).toEqual(['apple_pay', 'paypal', 'card']);
    expect(new Set(banksOf('ada').map((bank) => bank.institutionId)).size).toBe(2);
    expect(banksOf('ada').flatMap((bank) => bank.accounts).length).toBe(4);
    expect(ada.addresses).toEqual(['+12025550143', 'whatsapp:+12025550143']);
    expect(
      paymentsOf('ada')
        .slice(-3)
        .map(({ currency, outcome }) => [currency, outcome]),
    ).toEqual([
      ['JPY', 'requires_capture'],
      ['EUR', 'requires_action'],
      ['USD', 'succeeded'],
    ]);
  });

  test('has people with nothing, with payments only, with messages only, with a dead bank, and one who opted out', () => {
    const manifest = toManifest(world);
    const entry = (subject: string) => manifest.persons.find((person) => person.subject === subject)!;

    expect(manifest.persons.length).toBe(14);
    expect(entry('june')).toMatchObject({ customers: [], items: [], addresses: [] });
    expect(entry('eli')).toMatchObject({
      customers: [expect.stringMatching(/^cus_\w{14}$/)],
      items: [],
      addresses: [],
    });
    expect(entry('fay')).toMatchObject({ customers: [], items: [] });
    expect(entry('fay').addresses.length).toBe(2);
    expect(banksOf('dora').map((bank) => bank.state)).toEqual(['good', 'login_required']);
    expect(world.optedOut).toEqual([personOf('ivan').phone]);
  });

  test('talks both ways on three channels, and some messages fail', () => {
    for (const address of world.people.flatMap((person) => person.addresses)) {
      const own = world.messages.filter((message) => message.from === address || message.to === address);
      expect(own.length).toBeGreaterThan(15);
      expect(new Set(own.map((message) => message.direction)).size).toBe(2);
    }
    expect(world.messages.filter((message) => message.errorCode !== null).length).toBeGreaterThan(5);
    expect(world.messages.filter((message) => message.from === personOf('ivan').phone).at(-1)!.body).toBe(
      'STOP',
    );
  });

  test('has streams of income and rent in its checking accounts and pending purchases of the last days only', () => {
    const recent = isoDate(world.nowMs - 2 * DAY_MS);
    for (const { transactions, upcoming, subtype, name } of world.banks.flatMap((bank) => bank.accounts)) {
      expect(transactions.every((entry) => !entry.pending || entry.date >= recent)).toBe(true);
      expect(transactions.every((entry) => entry.date <= isoDate(world.nowMs))).toBe(true);
      expect(upcoming.every((entry) => entry.date > isoDate(world.nowMs))).toBe(true);
      if (subtype !== 'checking' || name !== 'Checking') continue;
      expect(transactions.filter((entry) => entry.category === 'INCOME').length).toBeGreaterThan(50);
      expect(transactions.filter((entry) => entry.name.includes('RENT')).length).toBeGreaterThanOrEqual(24);
      expect(transactions.some((entry) => entry.pending)).toBe(true);
    }
  });
});
