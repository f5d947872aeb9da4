import { createRandom } from '../random.ts';
import { isoDate } from '../world/days.ts';
import type { CastAccount } from '../world/world.ts';
import { priceOn, securities, type KnownSecurity } from './securities.ts';

/** Something that happened in an investment account. Amounts in dollars; positive is money out of its cash. */
export interface Trade {
  id: string;
  accountId: string;
  date: string;
  name: string;
  security: KnownSecurity | null;
  quantity: number;
  price: number;
  amount: number;
  type: 'buy' | 'sell' | 'cash' | 'transfer';
}

/** The month in which every account was opened, as months since the year 0. */
const OPENED = 2024 * 12 + 10;

/** What happened in an account since: a deposit and a purchase every month, a dividend every third, a sale every fifth. Newest last. */
export function tradesOf(account: CastAccount, nowMs: number): Trade[] {
  const shares = securities.filter(({ type }) => type !== 'cash');
  const cash = securities.find(({ type }) => type === 'cash')!;
  const today = new Date(nowMs);
  const months = today.getUTCFullYear() * 12 + today.getUTCMonth() - OPENED + 1;
  return Array.from({ length: Math.max(0, months) }, (_, number) => number).flatMap((number) => {
    const month = Date.UTC(2024, 10 + number, 1);
    const security = shares[number % shares.length]!;
    const sold = shares[(number + 1) % shares.length]!;
    const trade = (
      day: number,
      kind: Pick<Trade, 'type' | 'name' | 'security' | 'quantity'>,
      sign: 1 | -1,
    ): Trade => {
      const date = isoDate(month + (day - 1) * 86_400_000);
      const price = kind.security ? priceOn(kind.security, date) : 1;
      const amount = Math.round(Math.abs(kind.quantity) * price * 100) / 100;
      const id = createRandom(`${account.id}/${date}/${kind.name}`).id(37);
      return { id, accountId: account.id, date, price, amount: sign * amount, ...kind };
    };
    const all = [
      trade(2, { type: 'transfer', name: 'DEPOSIT FROM CHECKING', security: cash, quantity: 500 }, -1),
      trade(5, { type: 'buy', name: `BUY ${security.name}`, security, quantity: 4 }, 1),
      ...(number % 3 === 0
        ? [trade(15, { type: 'cash', name: `DIVIDEND ${security.name}`, security: cash, quantity: 12.4 }, -1)]
        : []),
      ...(number % 5 === 0
        ? [trade(20, { type: 'sell', name: `SELL ${sold.name}`, security: sold, quantity: -1 }, -1)]
        : []),
    ];
    return all.filter(({ date }) => date <= isoDate(nowMs));
  });
}

/** What is left of it, and what it cost. */
export function holdingsOf(account: CastAccount, nowMs: number) {
  const trades = tradesOf(account, nowMs);
  return securities.flatMap((security) => {
    if (security.type === 'cash') {
      const quantity = -trades.reduce((sum, { amount }) => sum + amount, 0);
      return quantity > 0 ? [{ security, quantity: Math.round(quantity * 100) / 100, cost: quantity }] : [];
    }
    const own = trades.filter((trade) => trade.security?.id === security.id);
    const quantity = own.reduce((sum, trade) => sum + trade.quantity, 0);
    const bought = own.filter(({ type }) => type === 'buy');
    const pieces = bought.reduce((sum, trade) => sum + trade.quantity, 0);
    const paid = bought.reduce((sum, { amount }) => sum + amount, 0);
    return quantity > 0 ? [{ security, quantity, cost: (paid / pieces) * quantity }] : [];
  });
}
