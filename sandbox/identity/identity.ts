import type { FastifyInstance } from 'fastify';
import type { JWK } from 'jose';
import qs from 'qs';
import { z } from 'zod';
import type { Provider } from '../provider.ts';
import type { World } from '../world/world.ts';
import { createSigningKey, readSigningKey } from './keys.ts';
import { type Member, membersOf } from './members.ts';
import { signToken, type TokenRequest } from './token.ts';

export interface Identity extends Provider {
  /** A token without an HTTP call, so that it stands in no journal. @throws Error where nobody has this subject */
  token(subject: string, request?: TokenRequest): Promise<string>;
}

/** The answer of the token endpoint that is not a token: RFC 6749 §5.2. */
class OAuthError extends Error {
  readonly code: string;
  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}

const tokenForm = z.object({
  grant_type: z.string(),
  username: z.string().optional(),
  client_id: z.string().min(1).default('shop'),
  scope: z.string().optional(),
  audience: z.string().min(1).default('plaza'),
  expires_in: z.coerce.number().int().default(3600),
});

/** The sandbox's OIDC issuer. @param issuer its `iss`, known only once the sandbox listens */
export function createIdentity({ world, issuer }: { world: World; issuer: () => string }): Identity {
  const members = membersOf(world);
  let key = createSigningKey();
  const member = (subject: string | undefined) => {
    const found = members.find((candidate) => candidate.subject === subject);
    if (!found)
      throw new OAuthError(
        'invalid_grant',
        `Nobody here is called "${subject ?? ''}"; GET /_sandbox/identity/members lists who is.`,
      );
    return found;
  };

  return {
    name: 'identity',
    register(app: FastifyInstance) {
      app.addContentTypeParser(
        'application/x-www-form-urlencoded',
        { parseAs: 'string' },
        (_request, body, done) => done(null, qs.parse(String(body))),
      );
      app.setNotFoundHandler((request, reply) => {
        reply.code(404).send({
          error: 'not_found',
          error_description: `No such endpoint: ${request.method} ${request.url}`,
        });
      });
      app.setErrorHandler<Error & { statusCode?: number }>((error, _request, reply) => {
        const code = error instanceof OAuthError ? error.code : 'invalid_request';
        reply.code(error.statusCode ?? 400).send({ error: code, error_description: error.message });
      });
      app.get('/.well-known/openid-configuration', async () => discovery(issuer()));
      app.get('/jwks', async () => ({ keys: [key.publicJwk] }));
      app.post('/token', async (request, reply) => {
        const form = tokenForm.safeParse(request.body ?? {});
        if (!form.success) throw new OAuthError('invalid_request', z.prettifyError(form.error));
        const { grant_type, username, client_id, scope, audience, expires_in } = form.data;
        if (grant_type !== 'password')
          throw new OAuthError('unsupported_grant_type', 'Only grant_type=password is known here.');
        const asking = member(username);
        const scopes = grantedScopes(asking, scope);
        reply.header('cache-control', 'no-store');
        return {
          access_token: await signToken(key, issuer(), asking, {
            app: client_id,
            scopes,
            audience,
            expiresIn: expires_in,
          }),
          token_type: 'Bearer',
          expires_in,
          scope: scopes.join(' '),
        };
      });
    },
    control(app: FastifyInstance) {
      app.get('/members', async () => ({ members }));
    },
    token: async (subject, request) => signToken(key, issuer(), member(subject), request),
    snapshot: () => ({ privateJwk: key.privateJwk }),
    restore(state) {
      key = readSigningKey((state as { privateJwk: JWK }).privateJwk);
    },
  };
}

function grantedScopes(member: Member, asked: string | undefined): readonly string[] {
  if (!asked) return member.scopes;
  const scopes = asked.split(' ').filter(Boolean);
  const refused = scopes.filter((scope) => !member.scopes.includes(scope));
  if (refused.length > 0)
    throw new OAuthError('invalid_scope', `${member.name} may not have ${refused.join(', ')}.`);
  return scopes;
}

function discovery(issuer: string): object {
  return {
    issuer,
    token_endpoint: `${issuer}/token`,
    jwks_uri: `${issuer}/jwks`,
    grant_types_supported: ['password'],
    response_types_supported: ['token'],
    subject_types_supported: ['public'],
    id_token_signing_alg_values_supported: ['ES256'],
    token_endpoint_auth_methods_supported: ['none'],
  };
}
