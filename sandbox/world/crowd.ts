import type { CastRole } from './cast.ts';

/** More than a number of the fictional range can tell apart. */
export const MOST_IN_CROWD = 100;

const banks = ['ins_109508', 'ins_109509', 'ins_109511', 'ins_109512'] as const;

/**
 * People beside the cast, for lists of many: each with a card, two payments and two messages of the last day, and one bank.
 * They take nothing from the cast: whose history it is, is drawn by name.
 */
export function crowd(size: number): CastRole[] {
  return Array.from({ length: Math.min(size, MOST_IN_CROWD) }, (_, index) => {
    const number = String(index).padStart(2, '0');
    return {
      subject: `crowd-${number}`,
      name: `Robin Crowd ${number}`,
      country: 'US',
      phone: `+150355501${number}`,
      channels: ['sms'],
      payments: 2,
      currencies: ['USD'],
      methods: [{ kind: 'card', brand: 'visa', last4: `70${number}` }],
      banks: [{ institutionId: banks[index % banks.length]!, state: 'good', accounts: ['checking'] }],
      newcomer: true,
    };
  });
}
