import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';

/** Seals what must never be read from a stolen database, and opens it again. */
export interface Vault {
  /** AES-256-GCM under a data key made for this record, itself sealed by the current master key. `owner` is authenticated. */
  seal(plaintext: string, owner: string): string;
  /** @throws Error when the record was altered, belongs to another owner, or its master key is not configured */
  open(sealed: string, owner: string): string;
}

/** Master keys by id; the first seals, all open. Keys for other purposes are derived (HKDF-SHA-256), never the master itself. */
export interface Keyring {
  current: string;
  keys: ReadonlyMap<string, Buffer>;
}

/**
 * Reads `id:base64,id:base64`, each key 32 bytes, the newest first.
 *
 * @throws Error naming what is wrong, never the key
 */
export function readKeyring(text: string): Keyring {
  const keys = new Map<string, Buffer>();
  for (const part of text.split(',')) {
    const [id = '', encoded = ''] = part.trim().split(':');
    const key = Buffer.from(encoded, 'base64');
    if (!/^[a-z0-9-]{1,32}$/.test(id) || key.length !== 32) {
      throw new Error(
        'PLAZA_KEYS takes id:key pairs separated by commas, each key 32 bytes in base64 (openssl rand -base64 32).',
      );
    }
    keys.set(id, key);
  }
  return { current: keys.keys().next().value!, keys };
}

/** A key of 32 bytes for one purpose, from the current master key. */
export function deriveKey({ current, keys }: Keyring, purpose: string): Buffer {
  return derive(keys.get(current)!, purpose);
}

export function createVault(ring: Keyring): Vault {
  return {
    seal(plaintext, owner) {
      const dataKey = randomBytes(32);
      const wrapped = encrypt(derive(ring.keys.get(ring.current)!, 'seal'), dataKey, owner);
      const body = encrypt(dataKey, Buffer.from(plaintext), owner);
      return ['v1', ring.current, wrapped.toString('base64url'), body.toString('base64url')].join('.');
    },
    open(sealed, owner) {
      const [version, keyId = '', wrapped = '', body = ''] = sealed.split('.');
      const master = ring.keys.get(keyId);
      if (version !== 'v1' || !master) {
        throw new Error(`A sealed record needs the master key "${keyId}", which PLAZA_KEYS does not hold.`);
      }
      const dataKey = decrypt(derive(master, 'seal'), Buffer.from(wrapped, 'base64url'), owner);
      return decrypt(dataKey, Buffer.from(body, 'base64url'), owner).toString();
    },
  };
}

function derive(master: Buffer, purpose: string): Buffer {
  return Buffer.from(hkdfSync('sha256', master, '', `plaza:${purpose}`, 32));
}

function encrypt(key: Buffer, plaintext: Buffer, owner: string): Buffer {
  const iv = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', key, iv).setAAD(Buffer.from(owner));
  const text = Buffer.concat([cipher.update(plaintext), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), text]);
}

function decrypt(key: Buffer, sealed: Buffer, owner: string): Buffer {
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, 12), { authTagLength: 16 })
    .setAAD(Buffer.from(owner))
    .setAuthTag(sealed.subarray(12, 28));
  return Buffer.concat([decipher.update(sealed.subarray(28)), decipher.final()]);
}
