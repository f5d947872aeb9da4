import {
  reasonOf,
  SETTLE_MS,
  type OpenEffect,
  type Settlers,
  type Verdict,
} from '#subgraphs/kit/effects/settle.ts';
import { startBankDebit, type NewBankDebit } from './bank-debit.ts';
import { callsUntil } from './calls.ts';
import type { Services } from './context.ts';
import type { NewPayment } from './create-payment.ts';
import { acceptAtStripe, findDispute, submitAtStripe, type DisputeAnswer } from './dispute-answer.ts';
import { findPayment } from './look-up.ts';
import {
  chargedBefore,
  chargePayer,
  handOn,
  keepCharge,
  type NewSending,
  type SendingOutcome,
} from './move-money.ts';
import { connectPerson, findConnected, type NewConnectedAccount } from './onboard.ts';
import type { PaymentOutcome } from './outcomes.ts';
import { findReversal, reverseAtStripe, type NewReversal } from './reverse-transfer.ts';
import { settle, withoutObject } from './settle-at-stripe.ts';

type Parts = Pick<
  Services,
  'accounts' | 'links' | 'objects' | 'steps' | 'connectedAccounts' | 'askPort' | 'log'
>;

type Found = (
  effect: OpenEffect<Pick<NewPayment, 'customer' | 'personId'>>,
) => Promise<PaymentOutcome | null>;

/** How what moves money beside single payments is settled, and what answers disputes. */
export function createMoneySettlers(parts: Parts): Settlers {
  const { accounts, connectedAccounts, links, steps } = parts;
  const accountOf = ({ account }: Pick<OpenEffect, 'account'>) => account ?? accounts.first.name;
  const until = () => ({ deadlineMs: Date.now() + SETTLE_MS, ledger: [] });
  const calls = (effect: OpenEffect) => callsUntil(parts, until())(accountOf(effect));
  const findMade = createFindMade(parts);

  return {
    createBankDebit: (effect: OpenEffect<NewBankDebit>) =>
      settle(
        effect,
        async () => {
          const account = accountOf(effect);
          const fetch = { ...until(), claims: effect.request.claims };
          const at = { ...parts, account, calls: callsUntil(parts, fetch)(account), fetch };
          return withoutObject(await startBankDebit(at, effect.request, effect.id));
        },
        () => findMade(effect),
      ),

    submitDisputeEvidence: (effect: OpenEffect<DisputeAnswer>) =>
      settle(
        effect,
        () => submitAtStripe(calls(effect).business, effect.request, effect.id),
        () => findDispute(calls(effect).business, effect.request, effect.id),
      ),

    acceptDispute: (effect: OpenEffect<DisputeAnswer>) =>
      settle(
        effect,
        () => acceptAtStripe(calls(effect).business, effect.request, effect.id),
        () => findDispute(calls(effect).business, effect.request, effect.id),
      ),

    onboardConnectedAccount: (effect: OpenEffect<NewConnectedAccount>) => {
      const at = { account: accountOf(effect), connect: calls(effect).connect, connectedAccounts };
      return settle(
        effect,
        () => connectPerson(at, effect.request, effect.id),
        () => findConnected(at, effect.request, effect.id),
      );
    },

    reverseTransfer: (effect: OpenEffect<NewReversal>) =>
      settle(
        effect,
        () => reverseAtStripe(calls(effect).connect, effect.request, effect.id),
        () => findReversal(calls(effect).connect, effect.request, effect.id),
      ),

    sendMoney: async (effect: OpenEffect<NewSending>): Promise<Verdict> => {
      const { id, request } = effect;
      const at = { account: accountOf(effect), calls: calls(effect), links, steps };
      let charged = await chargedBefore(steps, id);
      if (!charged) {
        const verdict = await settle(
          effect,
          async () => withoutCharge(await chargePayer(at, request, id)),
          async () => {
            const found = await findMade(effect);
            const { stripe } = at.calls;
            if (found?.paymentId && !found.problem)
              await keepCharge(steps, await stripe.payment(found.paymentId), id);
            return found && { ...found, transferId: null };
          },
        );
        charged = await chargedBefore(steps, id);
        if (!charged) return verdict;
      }
      try {
        return { outcome: await handOn(at, request, id, charged) };
      } catch (error) {
        return { unknown: reasonOf(error) };
      }
    },
  };
}

/** A customer is linked before a payment is asked for: where the person has none, no payment was. */
export function createFindMade(parts: Parts): Found {
  const { accounts, links } = parts;
  return async ({ id, account, request: { customer, personId } }) => {
    const where = account ?? accounts.first.name;
    const { stripe } = callsUntil(parts, { deadlineMs: Date.now() + SETTLE_MS, ledger: [] })(where);
    const own = (await links.customersOf(personId)).filter((each) => each.account === where);
    for (const each of customer ? [customer] : own.map((one) => one.id)) {
      const found = await findPayment(stripe, each, id);
      if (found) return found;
    }
    return null;
  };
}

function withoutCharge({ paymentId, transferId, problem }: SendingOutcome): SendingOutcome {
  return { paymentId, transferId, problem };
}
