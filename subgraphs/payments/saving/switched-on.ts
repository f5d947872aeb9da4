import DataLoader from 'dataloader';
import type { LoaderParts } from '../loaders.ts';
import type { Configured } from './kept.ts';

/** What is switched on for an account at Stripe: read once, however many fields of a request ask for it. */
export function createSwitchedOn({ at, maxAge, objects }: Pick<LoaderParts, 'at' | 'maxAge' | 'objects'>) {
  return new DataLoader<string, Configured>((accounts) =>
    Promise.all(
      accounts.map(async (account) => {
        const [known] = await objects.byIds<Configured>('method_configuration', [account]);
        const young =
          known && Date.now() - known.asOf.getTime() < maxAge('StripeClientSettings.paymentMethodKinds');
        return young ? known.body : at(account).saving.configuration();
      }),
    ),
  );
}
