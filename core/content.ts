/** The collections whose records have a page of their own. */
export const publicCollections = ['shows', 'episodes', 'characters', 'songs', 'recaps', 'pages'] as const

export type PublicCollection = (typeof publicCollections)[number]

/** The parts of a record from which its address is made. */
export type Identity = { show?: string; code?: string; slug?: string }

export type ContentRow = {
  /** The canonical address of a record, from the slugs and codes above it. */
  path: (identity: Identity) => string
  /** The field that an editor changes to rename the record. */
  identity: string
  /** The lists that a record of this collection appears in, as list names of `core/expiry`. */
  lists: readonly ListName[]
  /** When a record is public. */
  public: 'always' | 'while mentioned' | 'while listed' | 'while live'
  /** Whether the record has a feed of its own. */
  feed: boolean
}

/** `aired` is no list of records: it is how far a show has aired. */
export type ListName =
  | 'home'
  | 'shows'
  | 'show'
  | 'episode'
  | 'mentions'
  | 'sitemap'
  | 'feed'
  | 'show-feed'
  | 'aired'

/** THE table: one row per public collection. Addresses, expiries, sitemap and feeds derive from it. */
export const content: Record<PublicCollection, ContentRow> = {
  shows: {
    path: ({ show }) => `/shows/${show}`,
    identity: 'slug',
    lists: ['home', 'shows', 'sitemap'],
    public: 'always',
    feed: true,
  },
  episodes: {
    path: ({ show, code }) => `/shows/${show}/${code}`,
    identity: 'number',
    lists: ['show', 'aired', 'sitemap'],
    public: 'always',
    feed: false,
  },
  characters: {
    path: ({ show, slug }) => `/shows/${show}/characters/${slug}`,
    identity: 'slug',
    lists: ['show', 'sitemap'],
    public: 'while mentioned',
    feed: false,
  },
  songs: {
    path: ({ show, slug }) => `/shows/${show}/songs/${slug}`,
    identity: 'slug',
    lists: ['show', 'sitemap'],
    public: 'while mentioned',
    feed: false,
  },
  recaps: {
    path: ({ show, code, slug }) => `/shows/${show}/${code}/${slug}`,
    identity: 'slug',
    lists: ['home', 'show', 'episode', 'mentions', 'sitemap', 'feed', 'show-feed'],
    public: 'while live',
    feed: false,
  },
  pages: {
    path: ({ slug }) => `/about/${slug}`,
    identity: 'slug',
    lists: ['sitemap'],
    public: 'while listed',
    feed: false,
  },
}

/** Whether a word names a collection whose records have pages. */
export function isPublicCollection(word: string): word is PublicCollection {
  return Object.hasOwn(content, word)
}

/** The address of a show's own feed. */
export function feedPath(show?: string): string {
  return show ? `/shows/${show}/feed.xml` : '/feed.xml'
}
