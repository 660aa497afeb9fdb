import { showsMark } from './recap.ts'

/** What a publication is seen in, in the order in which it is told. */
export const receiptParts = ['recap', 'image', 'feeds', 'home', 'hub', 'sitemap', 'pages'] as const

export type ReceiptPart = (typeof receiptParts)[number]

/** What was seen of one part: in how many documents, and what is wrong with it, or null. */
export type ReceiptLine = { part: ReceiptPart; count: number; problem: string | null }

/** A document of the site as a reader gets it; `status` 0 where there was no answer. */
export type Seen = { path: string; status: number; type: string; text: string }

/** The publication that is looked for. */
export type Published = {
  /** The mark of the revision that is live. */
  mark: string
  path: string
  /** The id of its item in feeds. */
  feedId: string
  /** The inside headline, where it must not stand outside of the recap's own page; null where it gives nothing away. */
  inside: string | null
}

/** What is wrong with the recap's own page, or null: it answers, shows the mark, and its JSON-LD can be read. */
export function recapProblem(seen: Seen, { mark }: Published): string | null {
  const lacking = answerProblem(seen)
  if (lacking) return lacking
  const found = /<meta name="previously:mark" content="([^"]+)"/.exec(seen.text)?.[1] ?? null
  if (!showsMark({ found, wanted: mark })) return `${seen.path} shows an older text.`
  const blocks = [...seen.text.matchAll(/<script type="application\/ld\+json"[^>]*>([\s\S]*?)<\/script>/g)]
  if (blocks.length === 0) return `${seen.path} has no JSON-LD.`
  return blocks.every(([, json = '']) => isJson(json))
    ? null
    : `${seen.path} has JSON-LD that cannot be read.`
}

/** The address of the social image that a page names, or null. */
export function socialImageOf({ text }: Seen): string | null {
  return /<meta property="og:image" content="([^"]+)"/.exec(text)?.[1]?.replaceAll('&amp;', '&') ?? null
}

/** What is wrong with a picture, or null. */
export function imageProblem(seen: Seen): string | null {
  if (seen.status !== 200) return answerProblem(seen)
  return seen.type.startsWith('image/') ? null : `${seen.path} is no picture.`
}

/**
 * What is wrong with a page that prints recaps' safe faces, or null: it answers, gives nothing away, and names the recap
 * where it must.
 */
export function listProblem(
  seen: Seen,
  { path, inside, named }: Published & { named: boolean },
): string | null {
  const lacking = answerProblem(seen)
  if (lacking) return lacking
  if (inside && (seen.text.includes(inside) || seen.text.includes(escaped(inside))))
    return `${seen.path} shows the inside headline.`
  return named && !seen.text.includes(`${path}"`) ? `${seen.path} does not name the recap yet.` : null
}

/** What is wrong with a JSON Feed, or null: it has the recap once, under its safe headline, where it reaches that far. */
export function feedProblem(seen: Seen, { feedId, inside }: Published, publishedAt: string): string | null {
  const lacking = answerProblem(seen)
  if (lacking) return lacking
  const items = itemsOf(seen.text)
  if (!items) return `${seen.path} cannot be read.`
  const own = items.filter(({ id }) => id === feedId)
  if (own.length > 1) return `${seen.path} has the recap ${own.length} times.`
  if (inside && own.some(({ title }) => title === inside)) return `${seen.path} shows the inside headline.`
  const last = items.at(-1)?.date_published ?? ''
  const reaches = items.length < fewest || last <= publishedAt
  return own.length === 0 && reaches ? `${seen.path} does not have the recap yet.` : null
}

/** What is wrong with a list of pages for search engines, or null: it names the recap. */
export function sitemapProblem(seen: Seen, { path }: Published): string | null {
  return (
    answerProblem(seen) ??
    (seen.text.includes(`${path}</loc>`) ? null : `${seen.path} does not list the recap yet.`)
  )
}

/** Whether a recap is the first item of a JSON Feed: then the page of that feed names it too. */
export function leads(seen: Seen, { feedId }: Published): boolean {
  return itemsOf(seen.text)?.[0]?.id === feedId
}

/** A receipt in words, such as `Live in 0.4 s · in 6 feeds · home and hub updated · 7 pages of its records`. */
export function receiptWords({
  milliseconds,
  lines,
}: {
  milliseconds: number | null
  lines: readonly ReceiptLine[]
}): string {
  const right = new Map(lines.filter(({ problem }) => !problem).map(({ part, count }) => [part, count]))
  const places = (['home', 'hub', 'sitemap'] as const).filter((part) => right.has(part))
  const feeds = right.get('feeds') ?? 0
  const pages = right.get('pages') ?? 0
  return [
    right.has('recap') && (milliseconds === null ? 'Live' : `Live in ${(milliseconds / 1000).toFixed(1)} s`),
    feeds > 0 && `in ${counted(feeds, 'feed')}`,
    places.length > 0 && `${new Intl.ListFormat('en').format(places)} updated`,
    pages > 0 && `${counted(pages, 'page')} of its records`,
  ]
    .filter(Boolean)
    .join(' · ')
}

/** A feed has at least so many items, where there are as many. */
const fewest = 10

type Item = { id: string; title: string; date_published: string }

function itemsOf(json: string): Item[] | null {
  try {
    const { items } = JSON.parse(json) as { items?: unknown }
    return Array.isArray(items) ? (items as Item[]) : null
  } catch {
    return null
  }
}

function answerProblem({ path, status }: Seen): string | null {
  if (status === 200) return null
  return status === 0 ? `${path} did not answer.` : `${path} answers ${status}.`
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

// As React writes a text into a page.
function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#x27;')
}

function counted(count: number, word: string): string {
  return `${count} ${word}${count === 1 ? '' : 's'}`
}
