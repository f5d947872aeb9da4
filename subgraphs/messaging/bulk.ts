import type { Imports } from '#subgraphs/kit/links/bulk.ts';
import { patiently } from '#subgraphs/kit/mirror/backfill.ts';
import { bareAddress, channelOf } from './address.ts';
import { callsUntil } from './calls.ts';
import type { Services } from './context.ts';
import { LOOKUP_BATCH } from './twilio.ts';

/** How long one batch may take, milliseconds. */
const BATCH_MS = 30_000;

/**
 * Verifies the addresses of a run: numbers by looking them up, a hundred a call, Messenger ids by what they wrote, one a call.
 *
 * @param onPage is told of every batch
 */
export async function verifyAddresses(
  services: Services,
  imports: Imports,
  onPage: () => void | Promise<void>,
): Promise<void> {
  const calls = () => callsUntil(services, { deadlineMs: Date.now() + BATCH_MS, ledger: [] });
  const { first } = services.accounts;
  for (const account of await imports.accounts()) {
    for (;;) {
      const owners = await imports.unverified(account, LOOKUP_BATCH);
      if (owners.length === 0) break;
      const numbers = owners.filter((owner) => channelOf(owner) !== 'MESSENGER');
      const known = await patiently(async () => {
        const bare = [...new Set(numbers.map(bareAddress))];
        const twilio = calls()(first.name).twilio;
        const found =
          bare.length === 0
            ? []
            : await services.phoneNumbers.read(
                twilio,
                bare.map((e164) => ({ e164, simSwap: false })),
              );
        const failure = found.find((each) => each instanceof Error);
        if (failure) throw failure;
        const valid = new Set(
          bare.filter((_each, index) => (found[index] as { valid?: boolean } | null)?.valid),
        );
        return numbers.filter((owner) => valid.has(bareAddress(owner)));
      });
      for (const owner of owners.filter((each) => channelOf(each) === 'MESSENGER')) {
        const { messages } = await patiently(() =>
          calls()(account).twilio.messages({ from: owner, pageSize: 1 }),
        );
        if (messages.length > 0) known.push(owner);
      }
      await imports.verify(account, known);
      await imports.refuse(
        account,
        owners.filter((owner) => !known.includes(owner)),
      );
      await onPage();
    }
  }
}
