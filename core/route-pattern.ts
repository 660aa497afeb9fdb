import { content, feedOwners } from './content.ts'
import { feedFormats } from './feed/feed-address.ts'

/** What stands for every path that no pattern fits. */
export const otherRoutes = 'other'

type Node = { pattern: string | null; named: Map<string, Node>; any: Node | null; rest: string | null }

/**
 * The pattern of a path, such as `/shows/:show/:code`: a word out of a list that no asker can make longer, and that
 * tells nothing of which record, or whose secret, stands in the path.
 */
export function routePattern(path: string): string {
  const end = path.indexOf('?')
  const parts = (end < 0 ? path : path.slice(0, end)).split('/')
  const last = parts.at(-1) === '' ? parts.length - 1 : parts.length
  return find({ node: tree, parts, at: 1, last }) ?? otherRoutes
}

type Search = { node: Node; parts: readonly string[]; at: number; last: number }

function find({ node, parts, at, last }: Search): string | null {
  if (at >= last) return node.pattern
  const named = node.named.get(parts[at] ?? '')
  const found = named ? find({ node: named, parts, at: at + 1, last }) : null
  if (found !== null) return found
  return (node.any ? find({ node: node.any, parts, at: at + 1, last }) : null) ?? node.rest
}

const example = { show: ':show', code: ':code', number: ':number', slug: ':slug' }

const pages = Object.values(content).flatMap(({ path, below = [] }) => {
  const page = path(example)
  return [page, ...below.map((more) => page + more)]
})

/** Pages that the table has no row for. */
const further = [
  '/',
  '/shows',
  '/recaps',
  '/songs',
  '/shows/:show/tags/:slug',
  '/shows/:show/season/:number/:slug',
]

const fed = ['', ...feedOwners.map((owner) => content[owner].path(example))].flatMap((of) => [
  `${of}/feeds`,
  `${of}/feed/:month`,
  ...feedFormats.map((format) => `${of}/feed.${format}`),
])

const documents = [
  '/feeds.opml',
  '/shows/:show/calendar.ics',
  '/shows/:show/songs.csv',
  '/shows/:show/songs.json',
  '/sitemap.xml',
  '/sitemaps/:file',
  '/news-sitemap.xml',
  '/robots.txt',
  '/icon.svg',
  '/media/:id/:file',
  '/cards/:file',
]

const personal = [
  '/drip',
  '/drip/start',
  '/drip/:token',
  '/drip/:token/steer',
  ...feedFormats.map((format) => `/drip/:token/feed.${format}`),
  ...['/sign-in', '/sign-in/ask', '/sign-in/sent', '/sign-in/code', '/sign-in/link', '/sign-in/spend'],
  ...['/sign-in/with/:provider', '/sign-out', '/me', '/me/sessions', '/me/sessions/end'],
  '/me/accounts/unlink',
  ...[
    '/me/who',
    '/me/step',
    '/me/follow',
    '/me/follow/now',
    '/me/following',
    '/me/reading',
    '/me/settings',
    '/me/feed',
  ],
  ...['/me/feeds.opml', '/me/export.json', '/me/leave', '/me/leave/now'],
  ...['/me/address', '/me/address/ask', '/me/address/confirm', '/me/address/take'],
  ...feedFormats.map((format) => `/me/feeds/:token/feed.${format}`),
  '/preview/:token',
  '/preview/:token/media/:id/:file',
  '/preview/recaps/:id',
  '/preview/recaps/:id/media/:image/:file',
]

const machine = [
  ...['/healthz', '/readyz', '/metrics', '/admin', '/admin/*', '/_next/*'],
  ...['/api/internal/tick', '/api/health', '/api/records'],
  ...['/api/users/login', '/api/users/forgot-password', '/api/auth/callback/:provider', '/api/auth/*'],
  ...['/api/:collection', '/api/:collection/:id', '/api/:collection/:id/:act', '/api/*'],
]

const tree = treeOf([
  ...[...pages, ...further].flatMap((page) => [page, `${page === '/' ? '' : page}/page/:page`]),
  ...[...fed, ...documents, ...personal, ...machine],
])

function treeOf(patterns: readonly string[]): Node {
  const root = newNode()
  for (const pattern of patterns) {
    let node = root
    const words = pattern.split('/').filter(Boolean)
    for (const word of words.filter((one) => one !== '*')) node = childOf(node, word)
    if (words.at(-1) === '*') node.rest = pattern
    else node.pattern = pattern
  }
  return root
}

function childOf(node: Node, word: string): Node {
  if (word.startsWith(':')) {
    node.any ??= newNode()
    return node.any
  }
  const known = node.named.get(word) ?? newNode()
  node.named.set(word, known)
  return known
}

function newNode(): Node {
  return { pattern: null, named: new Map(), any: null, rest: null }
}
