/** Where a number could be, by calling code: ISO country and how many digits follow the code. */
const countries: Record<string, { country: string; min: number; max: number }> = {
  '1': { country: 'US', min: 10, max: 10 },
  '33': { country: 'FR', min: 9, max: 9 },
  '34': { country: 'ES', min: 9, max: 9 },
  '44': { country: 'GB', min: 9, max: 10 },
  '49': { country: 'DE', min: 6, max: 13 },
  '65': { country: 'SG', min: 8, max: 8 },
  '81': { country: 'JP', min: 9, max: 10 },
  '86': { country: 'CN', min: 10, max: 11 },
  '91': { country: 'IN', min: 10, max: 10 },
  '351': { country: 'PT', min: 9, max: 9 },
};

export type NumberError = 'TOO_SHORT' | 'TOO_LONG' | 'INVALID_COUNTRY_CODE' | 'INVALID_BUT_POSSIBLE';

export interface ParsedNumber {
  /** `+` and digits. */
  e164: string;
  callingCode: string | null;
  country: string | null;
  national: string;
  errors: NumberError[];
}

/** Reads a number as Lookup does; null where no number can be seen in it. @param country for numbers in national format */
export function parseNumber(text: string, country = 'US'): ParsedNumber | null {
  const digits = text.replaceAll(/[\s().-]/g, '');
  if (!/^\+?\d{1,25}$/.test(digits)) return null;
  const home = Object.entries(countries).find(([, each]) => each.country === country)?.[0] ?? '1';
  const e164 = digits.startsWith('+') ? digits : `+${home}${digits.replace(/^0/, '')}`;
  const callingCode =
    [3, 2, 1].map((length) => e164.slice(1, 1 + length)).find((code) => countries[code]) ?? null;
  const found = callingCode === null ? undefined : countries[callingCode];
  if (!found || callingCode === null) {
    return {
      e164,
      callingCode: null,
      country: null,
      national: e164.slice(1),
      errors: ['INVALID_COUNTRY_CODE'],
    };
  }
  const rest = e164.slice(1 + callingCode.length);
  return {
    e164,
    callingCode,
    country: found.country,
    national: rest,
    errors: errorsOf(rest, callingCode, found),
  };
}

/** Whether a message can be addressed to it. */
export function dialable(text: string): boolean {
  if (!/^\+[1-9]\d{6,14}$/.test(text)) return false;
  const errors = parseNumber(text)?.errors ?? ['TOO_SHORT'];
  return errors.every((error) => error === 'INVALID_COUNTRY_CODE' || error === 'INVALID_BUT_POSSIBLE');
}

/** `(202) 555-0143` in North America, digits elsewhere. */
export function nationalFormat({ callingCode, national }: ParsedNumber): string {
  if (callingCode !== '1') return `0${national}`;
  return `(${national.slice(0, 3)}) ${national.slice(3, 6)}-${national.slice(6)}`;
}

function errorsOf(
  rest: string,
  callingCode: string,
  { min, max }: { min: number; max: number },
): NumberError[] {
  if (rest.length < min) return ['TOO_SHORT'];
  if (rest.length > max) return ['TOO_LONG'];
  // North American area codes and exchanges begin with 2 to 9.
  return callingCode === '1' && !/^[2-9]\d{2}[2-9]/.test(rest) ? ['INVALID_BUT_POSSIBLE'] : [];
}
