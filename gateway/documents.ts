import { parse, type DocumentNode } from 'graphql';

/**
 * How documents that passed the door reach Apollo Server, which then neither parses nor validates them again. One text is
 * one document, whoever hands it and whichever supergraph it is for; it is there as long as somebody's request holds it.
 */
export interface Documents {
  /** @returns takes it back, which must not happen before Apollo Server has asked for it */
  hand(queryHash: string, document: DocumentNode): () => void;
  /** Apollo Server's `documentStore`. */
  readonly store: {
    get(key: string): Promise<DocumentNode>;
    set(): Promise<void>;
    delete(): Promise<void>;
  };
}

/** In place of a document that is refused: that is answered before anybody looks at it. */
const refused = parse('{__typename}');

export function createDocuments(): Documents {
  const handed = new Map<string, { document: DocumentNode; holders: number }>();
  return {
    hand: (queryHash, document) => {
      const entry = handed.get(queryHash) ?? { document, holders: 0 };
      handed.set(queryHash, entry);
      entry.holders += 1;
      let held = true;
      return () => {
        if (!held) return;
        held = false;
        entry.holders -= 1;
        if (entry.holders === 0) handed.delete(queryHash);
      };
    },
    store: {
      // The key is a prefix and the hash.
      get: async (key) => handed.get(key.slice(key.lastIndexOf(':') + 1))?.document ?? refused,
      set: async () => {},
      delete: async () => {},
    },
  };
}
