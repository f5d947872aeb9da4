import { GraphQLError, parse, Source, TokenKind, type DocumentNode, type Token } from 'graphql';
import { PlazaError } from '#schema/errors.ts';
import type { Limits } from './settings.ts';

/** Characters of source that a token may have on average, with the white space around it. */
const CHARACTERS_PER_TOKEN = 16;

/** How deep braces, brackets and parentheses may nest: what keeps the recursion of parser and validation off the stack's end. */
const MAX_NESTING = 100;

const opening: ReadonlySet<string> = new Set([TokenKind.BRACE_L, TokenKind.BRACKET_L, TokenKind.PAREN_L]);
const closing: ReadonlySet<string> = new Set([TokenKind.BRACE_R, TokenKind.BRACKET_R, TokenKind.PAREN_R]);

/**
 * Parses a document that is small enough: as many tokens as allowed, as many lines, and 16 times as many characters.
 * Lines count because every error that validation reports looks for its line from the start, and bound comments, which
 * are no tokens.
 *
 * @throws PlazaError with `locations`: GRAPHQL_PARSE_FAILED where it is no GraphQL, GRAPHQL_VALIDATION_FAILED with
 *   `extensions.limit` `{name, max, actual}` where it is too large
 */
export function parseWithin(text: string, { tokens: max }: Limits): DocumentNode {
  const source = new Source(text);
  const characters = max * CHARACTERS_PER_TOKEN;
  if (text.length > characters) throw tooLarge(source, characters, 'characters', characters, text.length);
  const lineEnds = /\r\n|[\n\r]/g;
  for (let lines = 1; lineEnds.exec(text); lines += 1) {
    if (lines >= max) throw tooLarge(source, lineEnds.lastIndex, 'lines', max, lines + 1);
  }
  const document = parseOrSay(source, max);
  checkNesting(document);
  return document;
}

function parseOrSay(source: Source, max: number): DocumentNode {
  try {
    return parse(source, { maxLexicalTokens: max });
  } catch (error) {
    // The parser is recursive; where the settings allow enough tokens, deep nesting reaches the stack's end.
    if (error instanceof RangeError) throw tooDeep(source, 0);
    if (!(error instanceof GraphQLError)) throw error;
    const [position = 0] = error.positions ?? [];
    if (/contains more tha[tn] \d+ tokens/.test(error.message)) {
      throw tooLarge(source, position, 'tokens', max, max + 1);
    }
    throw new PlazaError('GRAPHQL_PARSE_FAILED', error.message, {
      source,
      positions: [position],
      cause: error,
    });
  }
}

function checkNesting(document: DocumentNode): void {
  let nesting = 0;
  for (let token: Token | null | undefined = document.loc?.startToken; token; token = token.next) {
    if (closing.has(token.kind)) nesting -= 1;
    if (!opening.has(token.kind)) continue;
    nesting += 1;
    if (nesting > MAX_NESTING) throw tooDeep(document.loc!.source, token.start, nesting);
  }
}

function tooLarge(
  source: Source,
  position: number,
  what: 'tokens' | 'lines' | 'characters',
  max: number,
  actual: number,
): PlazaError {
  return refuseSource(
    source,
    position,
    { name: what, max, actual },
    `The document has ${actual} ${what} or more; ${max} are allowed: ask for less at once.`,
  );
}

function tooDeep(source: Source, position: number, actual?: number): PlazaError {
  return refuseSource(
    source,
    position,
    { name: 'nesting', max: MAX_NESTING, ...(actual !== undefined && { actual }) },
    `The document nests brackets ${actual === undefined ? 'too' : actual} deep; ${MAX_NESTING} are allowed: ask for less at once.`,
  );
}

function refuseSource(source: Source, position: number, limit: object, message: string): PlazaError {
  return new PlazaError('GRAPHQL_VALIDATION_FAILED', message, {
    source,
    positions: [position],
    details: { limit },
  });
}
