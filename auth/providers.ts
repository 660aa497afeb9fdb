import type { Profile, TokenSet } from 'next-auth'
import type { OAuthConfig } from 'next-auth/providers/oauth'
import { readAddress } from '#core/reader/address.ts'
import { readName } from '#core/reader/name.ts'
import { type AuthProvider, env } from '#env'

type Claims = Profile & { id?: unknown; login?: unknown; email_verified?: unknown }

/** The providers of the settings, as next-auth is told of them. */
export const providers: OAuthConfig<Claims>[] = env.AUTH_PROVIDERS.map(toProvider)

/** What a reader may choose from. */
export const providerNames = env.AUTH_PROVIDERS.map(({ id, name }) => ({ id, name }))

function toProvider(given: AuthProvider): OAuthConfig<Claims> {
  const { id, name, client_id: clientId, client_secret: clientSecret } = given
  return { id, name, type: 'oauth', clientId, clientSecret, profile, ...endpointsOf(given) }
}

function endpointsOf(given: AuthProvider): Partial<OAuthConfig<Claims>> {
  const { issuer, scope, authorization = '', token, userinfo } = given
  if (!issuer) {
    return {
      authorization: { url: authorization, params: { scope: scope ?? '' } },
      ...{ token, userinfo, idToken: false, checks: ['pkce', 'state'] },
    }
  }
  return {
    issuer,
    wellKnown: `${issuer}/.well-known/openid-configuration`,
    idToken: true,
    // By itself next-auth checks the state alone.
    checks: ['pkce', 'state', 'nonce'],
    authorization: { params: { scope: scope ?? 'openid email profile' } },
    userinfo: { request: claimsOf },
  }
}

type Asked = {
  client: { issuer: { metadata: object }; userinfo: (tokens: never) => Promise<unknown> }
  tokens: TokenSet
}

/** next-auth takes the claims of the ID token alone, in which many providers leave out the address. */
async function claimsOf({ client, tokens }: Asked): Promise<Claims> {
  const { claims } = tokens as unknown as { claims: () => Claims }
  const signed = claims.call(tokens)
  const isAsked = 'userinfo_endpoint' in client.issuer.metadata
  const info = isAsked ? ((await client.userinfo(tokens as never)) as Claims) : {}
  // An address and whether it is proven must come from one place.
  const addressed = signed.email ? signed : info
  const { email, email_verified } = addressed as Claims
  return { ...info, ...signed, email, email_verified } as Claims
}

/**
 * Who somebody is by a provider's word. The address counts only where the provider says that it is proven, and where
 * it is one; otherwise there is none.
 */
function profile(claims: Claims) {
  const isProven = claims.email_verified === true && typeof claims.email === 'string'
  const email = isProven ? readAddress(String(claims.email)) : null
  const id = claims.sub ?? claims.id
  if (typeof id !== 'string' && typeof id !== 'number') throw new Error('A provider told no id.')
  return { id: String(id), name: readName(claims.name ?? claims.login), ...(email && { email }) }
}
