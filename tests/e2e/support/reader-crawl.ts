import type { Jar } from './jar.ts'

/** What was answered to one request, in lower case, and the words with which it was asked, which an answer may repeat. */
export type Answered = { asked: string; words: string; isPage: boolean; text: string }

type Crawl = { url: string; jar: Jar; from: readonly string[] }

type Sent = { path: string; words: string; jar: Jar; init?: RequestInit }

const isDocument = /\.(?:xml|atom|json|ics|csv|opml)$/
const isText = /html|xml|json|calendar|csv|text/

/**
 * Everything that a reader with these cookies is sent who follows every link, form and feed from some addresses on: bytes
 * and headers, as pages and as what a framework asks for in their place. What a form does is forgotten again.
 */
export async function crawlAs({ url, jar, from }: Crawl): Promise<Answered[]> {
  const answers = new Map<string, Answered>()
  const todo = [...from]
  const send = async (asked: string, { path, words, jar: cookies, init = {} }: Sent) => {
    const cookie = cookies.for(path.split('?')[0] ?? path)
    const headers = { cookie, ...init.headers }
    const answer = await fetch(url + path, { redirect: 'manual', ...init, headers })
    const type = answer.headers.get('content-type') ?? ''
    const body = isText.test(type) ? await answer.text() : String((await answer.arrayBuffer()).byteLength)
    const isPage = type.includes('html')
    const text = `${answer.status} ${JSON.stringify([...answer.headers])} ${body}`.toLowerCase()
    answers.set(asked, { asked, words, isPage, text })
    return { answer, body: isPage ? body : '' }
  }
  while (todo.length > 0) {
    const path = todo.pop() ?? ''
    if (answers.has(path)) continue
    const { answer, body } = await send(path, { path, words: path, jar })
    jar.keep(answer)
    const to = answer.headers.get('location')
    if (to) todo.push(new URL(to, url).pathname)
    if (body === '') continue
    await send(`RSC ${path}`, { path, words: path, jar, init: { headers: { rsc: '1' } } })
    for (const link of linksIn(body, url + path))
      if (link.origin === url) todo.push(link.pathname + link.search)
    for (const { method, action, fields } of formsIn(body)) {
      const target = new URL(action, url + path)
      const query = new URLSearchParams(fields)
      const asked = `${method} ${target.pathname} ${query}`
      if (answers.has(asked)) continue
      const sent = { words: `${path} ${query}`, jar: jar.copy() }
      const headers = { origin: url, referer: url + path }
      if (method === 'post')
        await send(asked, { ...sent, path: target.pathname, init: { method, headers, body: query } })
      else await send(asked, { ...sent, path: `${target.pathname}?${query}` })
    }
  }
  return [...answers.values()]
}

/** Where a page leads, but for what only filters or orders it, of which there is no end. */
function linksIn(html: string, base: string): URL[] {
  return [...html.matchAll(/<(?:a|link) [^>]*?href="([^"]+)"[^>]*>/g)].flatMap(([tag, href = '']) => {
    const link = new URL(href.replaceAll('&amp;', '&'), base)
    if (link.pathname.startsWith('/_next/')) return []
    if (isDocument.test(link.pathname)) return [link]
    link.search = ''
    return tag.includes('nofollow') ? [] : [link]
  })
}

type Form = { method: string; action: string; fields: [string, string][] }

/** Each form as each of its buttons sends it. */
function formsIn(html: string): Form[] {
  return [...html.matchAll(/<form([^>]*)>([\s\S]*?)<\/form>/g)].flatMap(([, own = '', inner = '']) => {
    const method = attribute(own, 'method') ?? 'get'
    const action = attribute(own, 'action') ?? ''
    const fields = controls(inner, 'input|select|textarea')
    const buttons = controls(inner, 'button')
    const ways = buttons.length > 0 ? buttons.map((button) => [...fields, button]) : [fields]
    return ways.map((way) => ({ method, action, fields: way }))
  })
}

function controls(html: string, tags: string): [string, string][] {
  return [...html.matchAll(new RegExp(`<(?:${tags})\\b([^>]*)>`, 'g'))].flatMap(([, own = '']) => {
    const name = attribute(own, 'name')
    return name ? [[name, attribute(own, 'value') ?? ''] as [string, string]] : []
  })
}

function attribute(tag: string, name: string): string | undefined {
  return new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1]?.replaceAll('&amp;', '&')
}
