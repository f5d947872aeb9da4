import { z } from 'zod';

/** Who asks, as it stands in what our own processes sign; the request's id travels beside it. */
export const SignedClaims = z.object({
  app: z.string(),
  person: z.string().nullable(),
  issuer: z.string(),
  subject: z.string(),
  name: z.string().nullable(),
  email: z.string().nullable(),
  roles: z.array(z.string()),
  scopes: z.array(z.string()),
});
