import { GraphQLError, GraphQLScalarType, Kind, type ValueNode } from 'graphql';
import { isCurrency } from './currencies.ts';

const DATE = /^(\d{4})-(\d{2})-(\d{2})$/;
const DATE_TIME =
  /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,9})?(Z|[+-]([01]\d|2[0-3]):[0-5]\d)$/;

/** Whether it is a day of the calendar, e.g. not 30 February. */
export function isDay(value: string): boolean {
  const [, year, month, day] = DATE.exec(value) ?? [];
  if (!year || !month || !day) return false;
  const date = new Date(Date.UTC(+year, +month - 1, +day));
  return date.getUTCMonth() === +month - 1 && date.getUTCDate() === +day;
}

/** RFC 3339 in UTC with milliseconds; in memory a string. */
export const DateTime = scalar(
  'DateTime',
  'a real instant as RFC 3339, e.g. 2026-11-01T12:00:00Z',
  (value) =>
    typeof value === 'string' && DATE_TIME.test(value) && isDay(value.slice(0, 10))
      ? new Date(value).toISOString()
      : undefined,
);

/** `YYYY-MM-DD`. */
export const DateScalar = scalar('Date', 'a real day as YYYY-MM-DD', (value) =>
  typeof value === 'string' && isDay(value) ? value : undefined,
);

/** A whole number within ±(2^53−1). */
export const MinorUnits = scalar(
  'MinorUnits',
  'a whole number of minor units within ±(2^53−1), e.g. 1230 for 12.30 USD',
  (value) => (Number.isSafeInteger(value) ? (value as number) : undefined),
);

/** ISO 4217 alphabetic code in upper case. */
export const CurrencyCode = scalar('CurrencyCode', 'an ISO 4217 code in upper case, e.g. USD', (value) =>
  typeof value === 'string' && isCurrency(value) ? value : undefined,
);

/** The scalars of `common.graphql`, ready for a resolver map. */
export const scalars = { DateTime, Date: DateScalar, MinorUnits, CurrencyCode };

function scalar<T extends string | number>(
  name: string,
  wanted: string,
  read: (value: unknown) => T | undefined,
) {
  const parse = (value: unknown): T => {
    const parsed = read(value);
    if (parsed === undefined) throw badValue(name, wanted, value);
    return parsed;
  };
  return new GraphQLScalarType<T, T>({
    name,
    // A value of ours that does not fit is our own fault, not the client's.
    serialize: (value) => {
      const parsed = read(value);
      if (parsed === undefined) throw new TypeError(`${name} cannot carry this value`);
      return parsed;
    },
    parseValue: parse,
    parseLiteral: (node) => parse(literal(node)),
  });
}

function literal(node: ValueNode): unknown {
  if (node.kind === Kind.INT) return Number(node.value);
  if (node.kind === Kind.FLOAT) return Number(node.value);
  return node.kind === Kind.STRING ? node.value : undefined;
}

function badValue(name: string, wanted: string, value: unknown): GraphQLError {
  const shown =
    typeof value === 'string' || typeof value === 'number'
      ? JSON.stringify(value).slice(0, 40)
      : typeof value;
  return new GraphQLError(`${name} takes ${wanted}; got ${shown}.`, {
    extensions: { code: 'BAD_USER_INPUT' },
  });
}
