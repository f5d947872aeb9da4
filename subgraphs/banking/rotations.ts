import type { Db } from '#storage/database.ts';
import type { Vault } from '#storage/secrets.ts';

export type Rotations = ReturnType<typeof createRotations>;

/** Who has a connection's access token changed, and why. */
export interface Rotation {
  connectionId: string;
  effectId: string;
  app: string;
  subject: string;
  reason: string;
}

/** How often a new token is tried to be kept, and the first pause, milliseconds: lost, nobody could use the Item any more. */
const ATTEMPTS = 6;
const PAUSE_MS = 100;

/** Changes access tokens in `banking.connection`, each with its line in `banking.token_rotation`. */
export function createRotations(db: Db, vault: Vault) {
  const keep = (accessToken: string, { connectionId, effectId, app, subject, reason }: Rotation) =>
    db.tx(async (tx) => {
      const [row] = await tx.query<{ person_id: string }>(
        'select person_id from banking.connection where id = $1 for update',
        [connectionId],
      );
      if (!row) return false;
      await tx.query(
        `update banking.connection set access_token = $2,
           status = case when status = 'INVALID_ACCESS_TOKEN' then 'GOOD' else status end
         where id = $1`,
        [connectionId, vault.seal(accessToken, row.person_id)],
      );
      await tx.query(
        `insert into banking.token_rotation (effect_id, connection_id, app, subject, reason)
         values ($1, $2, $3, $4, $5)`,
        [effectId, connectionId, app, subject, reason],
      );
      return true;
    });
  return {
    /**
     * Keeps a new token in the old one's place, and who asked for it, in one commit.
     *
     * @returns false where the connection is gone meanwhile
     */
    async keep(accessToken: string, rotation: Rotation): Promise<boolean> {
      for (let attempt = 1; ; attempt += 1) {
        try {
          return await keep(accessToken, rotation);
        } catch (error) {
          if (attempt === ATTEMPTS) throw error;
          await new Promise((resolve) => setTimeout(resolve, PAUSE_MS * 2 ** attempt));
        }
      }
    },

    /** Whether the token that an effect asked for was kept. */
    async keptBy(effectId: string): Promise<boolean> {
      const rows = await db.query('select 1 from banking.token_rotation where effect_id = $1', [effectId]);
      return rows.length > 0;
    },
  };
}
