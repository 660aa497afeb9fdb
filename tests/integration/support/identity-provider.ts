import { randomUUID } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import Provider from 'oidc-provider'

type Claims = {
  sub: string
  email?: string
  email_verified?: unknown
  name?: string
  [claim: string]: unknown
}

export type IdentityProvider = {
  issuer: string
  /** Who is signed in there: whoever comes is taken for them, at once. */
  account: Claims
  /** The settings by which a site knows it. */
  settings: Record<string, string>
  /** What an authorization was asked for with, the last time. */
  asked: URLSearchParams
  close: () => Promise<void>
}

/** An OpenID Connect provider on loopback, which tells a name and an address only when it is asked for them. */
export async function startIdentityProvider(): Promise<IdentityProvider> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const [clientId, clientSecret] = ['previously', randomUUID()]
  const state: IdentityProvider = {
    issuer,
    account: { sub: 'nobody' },
    settings: {
      AUTH_PROVIDERS: 'example',
      AUTH_EXAMPLE_NAME: 'Example',
      AUTH_EXAMPLE_ISSUER: issuer,
      AUTH_EXAMPLE_CLIENT_ID: clientId,
      AUTH_EXAMPLE_CLIENT_SECRET: clientSecret,
    },
    asked: new URLSearchParams(),
    close: () => new Promise((resolve) => server.close(() => resolve())),
  }
  const provider = newProvider({ state, clientId, clientSecret })
  server.on('request', (request, response) => {
    answer({ state, provider, request, response }).catch(() => response.destroy())
  })
  return state
}

type Made = { state: IdentityProvider; clientId: string; clientSecret: string }

function newProvider({ state, clientId, clientSecret }: Made): Provider {
  const provider: Provider = new Provider(state.issuer, {
    clients: [
      {
        client_id: clientId,
        client_secret: clientSecret,
        redirect_uris: ['https://previously.example/api/auth/callback/example'],
        token_endpoint_auth_method: 'client_secret_basic',
      },
    ],
    claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name'] },
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_context, { uid }) => `/interaction/${uid}` },
    cookies: { keys: [randomUUID()] },
    ttl: { AccessToken: 60, IdToken: 60, Session: 60, Grant: 60, Interaction: 60 },
    findAccount: (_context, accountId) => ({ accountId, claims: async () => ({ ...state.account }) }),
    loadExistingGrant: async ({ oidc }) => {
      const grant = new provider.Grant({
        accountId: oidc.session?.accountId,
        clientId: oidc.client?.clientId,
      })
      grant.addOIDCScope('openid email profile')
      await grant.save()
      return grant
    },
  })
  // Under which port a site listens is known only when this is up.
  provider.Client.prototype.redirectUriAllowed = () => true
  return provider
}

type Exchange = {
  state: IdentityProvider
  provider: Provider
  request: IncomingMessage
  response: ServerResponse
}

async function answer({ state, provider, request, response }: Exchange): Promise<void> {
  const url = new URL(request.url ?? '', state.issuer)
  if (url.pathname === '/auth') state.asked = url.searchParams
  if (!url.pathname.startsWith('/interaction/')) return await provider.callback()(request, response)
  await provider.interactionFinished(request, response, { login: { accountId: state.account.sub } })
}

/** Goes where a browser would be led at the provider, until it is led back; answers where to. */
export async function walkThrough({ from, issuer }: { from: string; issuer: string }): Promise<URL> {
  const cookies = new Map<string, string>()
  let url = new URL(from)
  for (let steps = 0; steps < 10 && url.origin === issuer; steps += 1) {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const answered = await fetch(url, { redirect: 'manual', headers: { cookie } })
    for (const set of answered.headers.getSetCookie()) {
      const [pair = ''] = set.split(';')
      cookies.set(pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1))
    }
    const location = answered.headers.get('location')
    if (!location) throw new Error(`${url.pathname} answered ${answered.status}: ${await answered.text()}`)
    url = new URL(location, url)
  }
  return url
}
