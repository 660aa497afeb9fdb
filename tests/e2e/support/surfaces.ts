const rsc = { headers: { rsc: '1' } }

/** The feeds of some pages, with the archive of this month, and what people are told of them. */
function feedsOf(pages: readonly string[]): string[] {
  const month = new Date().toISOString().slice(0, 7)
  return pages.flatMap((page) => [`${page}/feed.xml`, `${page}/feed/${month}.xml`, `${page}/feeds`])
}

export type Sought = {
  word: string
  recap: string
  character: string
  song: string
  performance: string
  image: string
}

/** Every address at which a stranger might find a word; `word` and the ids are what is sought. */
export function surfaces(sought: Sought): [string, RequestInit?][] {
  const { word, recap, character, song, performance, image } = sought
  const show = '/shows/smash'
  const pages = [
    '/',
    show,
    `${show}/s01e01`,
    `${show}/s01e02`,
    `${show}/s01e02/outside-${word}`,
    `${show}/characters/person-${word}`,
    `${show}/songs/song-${word}`,
    `${show}/songs/cue-${word}`,
    `${show}/season/1`,
    `${show}/characters`,
    `${show}/songs`,
    `${show}/songs?order=title`,
    `${show}/songs?singer=person-${word}`,
    `${show}/songs.csv`,
    `${show}/songs.json`,
    `${show}/tags/tag-${word}`,
    `/songs/song-${word}`,
    `/people/player-${word}`,
    `/authors/author-${word}`,
    `/tags/tag-${word}`,
    '/recaps',
    '/shows',
    '/songs',
    '/sitemap.xml',
    '/sitemaps/1.xml',
    '/news-sitemap.xml',
    '/robots.txt',
    '/feeds.opml',
    '/feed.atom',
    '/feed.json',
    `${show}/calendar.ics`,
    `${show}/feed.xml?through=s01e01`,
    `/category/tag-${word}/feed/`,
    `/author/author-${word}/rss/`,
    `/preview/${recap}`,
    `/preview/recaps/${recap}`,
    `/admin/collections/recaps/${recap}`,
    '/sign-in',
    `/sign-in?wrong=${word}`,
    `/sign-in/link?token=${word}`,
    '/sign-in/sent',
    '/me/sessions',
    '/me/who',
    `/me/following?of=/people/player-${word}`,
    '/api/auth/session',
    '/api/auth/providers',
    `/api/auth/callback/email?email=${word}@example.com&token=${recap}`,
  ]
  const files = [
    ...feedsOf([
      '',
      show,
      `${show}/season/1`,
      `${show}/characters/person-${word}`,
      `${show}/songs/song-${word}`,
      `/people/player-${word}`,
      `/authors/author-${word}`,
      `/tags/tag-${word}`,
    ]),
    `/media/${image}/640.webp`,
    `/media/${image}/640.jpeg`,
    `/cards/${recap}.png`,
    '/cards/site.png',
    `/preview/recaps/${recap}/media/${image}/640.webp`,
    `/preview/${recap}/media/${image}/640.webp`,
    `/api/media/file/${word}.png`,
    `/_next/image?url=${encodeURIComponent(`/media/${image}/640.webp`)}&w=640&q=75`,
    `/_next/image?url=${encodeURIComponent(`/api/media/file/${word}.png`)}&w=640&q=75`,
  ]
  const queries = [
    `where[headline][like]=${word}`,
    `where[body][contains]=${word}`,
    `where[or][0][safeHeadline][equals]=Outside%20${word}`,
    `where[image.alt][like]=${word}`,
    'select[headline]=true',
    'depth=5',
    'sort=-headline',
    'draft=true',
    'trash=true',
    `joins[x][where][headline][like]=${word}`,
  ]
  const collections = [
    'recaps',
    'shows',
    'seasons',
    'episodes',
    'characters',
    'people',
    'songs',
    'performances',
    'tags',
    'authors',
    'pages',
    'redirects',
    'media',
    'mentions',
    'beats',
    'addresses',
    'outbox',
    'pings',
    'drips',
    'leases',
    'links',
    'mails',
    'readers',
    'reader-accounts',
    'reader-follows',
    'reader-places',
    'reader-readings',
    'reader-sessions',
    'reader-tokens',
    'receipts',
    'reviews',
    'analyses',
    'schedules',
    'preview-links',
    'users',
    'audit-log',
  ]
  const rest = collections.flatMap((collection) => queries.map((query) => `/api/${collection}?${query}`))
  const ids = [
    `/api/recaps/${recap}`,
    `/api/recaps/${recap}?draft=true`,
    `/api/recaps/${recap}/status`,
    `/api/recaps/${recap}/analysis`,
    `/api/recaps/${recap}/presence`,
    '/api/users/journal-key',
    `/api/recaps/versions?where[parent][equals]=${recap}`,
    `/api/recaps/count?where[headline][like]=${word}`,
    `/api/preview-links/of/${recap}`,
    `/api/records?q=${word}`,
    `/api/mentions/search?q=${word}`,
    `/api/recaps/suggestion?episode=${recap}&id=${recap}`,
    `/api/recaps/states?ids=${recap}`,
    `/api/characters/${character}`,
    `/api/songs/${song}`,
    `/api/performances/${performance}`,
    `/api/recaps?where[bodyPerformances][in]=${performance}`,
    `/api/recaps?where[bodyImages][in]=${image}`,
    `/api/media/${image}`,
  ]
  const json = { 'content-type': 'application/json' }
  const write = (body: object): RequestInit => ({
    method: 'PATCH',
    headers: { ...json, 'x-base-revision': '1' },
    body: JSON.stringify(body),
  })
  const writes: [string, RequestInit][] = [
    [`/api/recaps/${recap}`, write({ headline: 'x' })],
    [`/api/recaps/${recap}`, write({ _status: 'draft' })],
    [`/api/recaps/${recap}`, write({ deletedAt: '2026-01-01T00:00:00Z' })],
    [`/api/recaps/${recap}`, { method: 'DELETE', headers: { 'x-base-revision': '1' } }],
    [
      `/api/recaps/${recap}/schedule`,
      { method: 'POST', headers: json, body: '{"at":"2030-01-01T00:00:00Z"}' },
    ],
    ...['analysis', 'take', 'refuse', 'give-back', 'check'].map((verb): [string, RequestInit] => [
      `/api/recaps/${recap}/${verb}`,
      { method: 'POST', headers: { ...json, 'x-base-revision': '1' }, body: '{"accept":[],"keys":[]}' },
    ]),
    [`/api/recaps/${recap}/presence`, { method: 'POST', headers: json, body: '{"tab":"stranger"}' }],
    [`/api/recaps/${recap}/presence?tab=stranger`, { method: 'DELETE' }],
    [`/api/recaps/${recap}/duplicate`, { method: 'POST', headers: json, body: '{}' }],
    [`/api/recaps?where[headline][like]=${word}`, write({ dek: 'x' })],
    ['/api/internal/tick', { method: 'POST' }],
    ['/api/payload-jobs/run', {}],
    [
      '/api/graphql',
      {
        method: 'POST',
        headers: json,
        body: JSON.stringify({ query: `{Recaps(where:{headline:{like:"${word}"}}){docs{id}}}` }),
      },
    ],
  ]
  const plain: [string, RequestInit?][] = [...pages, ...files, ...rest, ...ids].map((address) => [address])
  const payloads: [string, RequestInit?][] = pages.flatMap((address) => [
    [address, rsc],
    [`${address}?_rsc=1`, rsc],
  ])
  return [...plain, ...payloads, ...writes]
}
