import type { LinkState } from '#core/checks/model.ts'
import { type Answer, type Asked, askOnce } from './ask-once.ts'
import { addressesOf, type Reach } from './reach.ts'

const mostRedirects = 5
const redirects = new Set([301, 302, 303, 307, 308])

export type AskedState = Exclude<LinkState, 'unknown'>

/**
 * Asks a page whether it is there. Every hop of a redirect is held to `reach` anew, and what that forbids is never
 * asked: it is silent, as is what does not answer within `patience` milliseconds in all. Never fails.
 */
export async function askLink({
  url,
  reach,
  patience = 8000,
}: {
  url: string
  reach: Reach
  patience?: number
}): Promise<AskedState> {
  const { promise: late, resolve: giveUp } = Promise.withResolvers<AskedState>()
  const end = new AbortController()
  const timer = setTimeout(() => giveUp('silent'), patience)
  try {
    return await Promise.race([follow({ url, reach, signal: end.signal }), late])
  } catch {
    return 'silent'
  } finally {
    clearTimeout(timer)
    end.abort()
  }
}

type Followed = { url: string; reach: Reach; signal: AbortSignal }

async function follow({ url, reach, signal }: Followed): Promise<AskedState> {
  let at: URL | null = URL.parse(url)
  for (let hop = 0; at && hop <= mostRedirects; hop += 1) {
    const addresses = await addressesOf({ url: at, reach })
    if (!addresses) return 'silent'
    const answer = await ask({ url: at, addresses, signal })
    if (answer.location === null || !redirects.has(answer.status)) return stateOf(answer)
    at = URL.parse(answer.location, at)
  }
  return 'silent'
}

// Many servers know only GET, and say so in many ways; one that asks for fewer requests gets no second one.
async function ask(asked: Omit<Asked, 'method'>): Promise<Answer> {
  const answer = await askOnce({ ...asked, method: 'HEAD' })
  return answer.status < 400 || answer.status === 429 ? answer : await askOnce({ ...asked, method: 'GET' })
}

function stateOf({ status }: Answer): AskedState {
  if (status === 404 || status === 410) return 'gone'
  // Whoever wants a password, or no machine, is there.
  return status >= 200 && status < 500 ? 'works' : 'silent'
}
