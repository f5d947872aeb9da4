import type { Holder } from './holders.ts';

/** Scores from 0 to 100; null where nothing was asked. */
type Asked = string | null | undefined;

/** How many of the words asked for are in one of the holder's names. */
export function nameScore({ names }: Holder, asked: Asked) {
  if (!asked) {
    return {
      score: null,
      is_first_name_or_last_name_match: null,
      is_nickname_match: null,
      is_business_name_detected: null,
    };
  }
  const words = wordsOf(asked);
  const shares = names.map((name) => {
    const known = wordsOf(name);
    const alike = words.filter((word) => known.includes(word)).length;
    return alike / Math.max(words.length, known.length, 1);
  });
  const best = Math.max(...shares);
  return {
    score: Math.round(best * 100),
    is_first_name_or_last_name_match: best > 0,
    is_nickname_match: false,
    is_business_name_detected: / (inc|llc|ltd|gmbh|goods)$/i.test(asked.trim()),
  };
}

/** Numbers are the same whatever stands between their digits, and with or without the country's code. */
export function phoneScore({ phone }: Holder, asked: Asked): number | null {
  if (!asked) return null;
  const [known, wanted] = [phone ?? '', asked].map((text) => text.replaceAll(/\D/g, '').slice(-10));
  return known !== '' && known === wanted ? 100 : 0;
}

export function emailScore({ email }: Holder, asked: Asked): number | null {
  if (!asked) return null;
  return email.toLowerCase() === asked.trim().toLowerCase() ? 100 : 0;
}

/** The share of what was asked that is the holder's. */
export function addressScore(
  { address }: Holder,
  asked: Partial<Record<keyof Holder['address'], Asked>> | null | undefined,
) {
  const wanted = Object.entries(asked ?? {}).filter(([, value]) => value) as [
    keyof Holder['address'],
    string,
  ][];
  if (wanted.length === 0) return { score: null, is_postal_code_match: null };
  const alike = wanted.filter(([part, value]) => address[part].toLowerCase() === value.trim().toLowerCase());
  return {
    score: Math.round((alike.length / wanted.length) * 100),
    is_postal_code_match: asked?.postal_code ? alike.some(([part]) => part === 'postal_code') : null,
  };
}

function wordsOf(text: string): string[] {
  return text
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
}
