/** The kinds of records that have a page of their own. A work is a song beyond its show: see `core/work.ts`. */
export const publicCollections = [
  'shows',
  'seasons',
  'episodes',
  'characters',
  'songs',
  'works',
  'people',
  'recaps',
  'authors',
  'tags',
  'pages',
] as const

export type PublicCollection = (typeof publicCollections)[number]

/** The kinds whose records are a collection of their own. */
export type RecordCollection = Exclude<PublicCollection, 'works'>

/** The collections whose records a text can mention. */
export const mentionable = ['shows', 'episodes', 'characters', 'songs', 'recaps', 'pages'] as const

export type MentionableCollection = (typeof mentionable)[number]

/** The kinds whose name is kept beside their address: whatever carries or mentions them reads both at once. */
export const namedByAddress = ['authors', 'tags', 'pages'] as const

/** The kinds whose records have feeds of their own. */
export const feedOwners = ['shows', 'seasons', 'characters', 'songs', 'people', 'authors', 'tags'] as const

/** The parts of a record from which its address is made. */
export type Identity = { show?: string; code?: string; number?: number | string; slug?: string }

export type ContentRow = {
  /** The canonical address of a record, from the slugs and codes above it. */
  path: (identity: Identity) => string
  /** The field that an editor changes to rename the record. */
  identity: string
  /** The lists that a record of this collection appears in, as list names of `core/expiry`. */
  lists: readonly ListName[]
  /**
   * When a record is public. `while carried`: a live recap names it beside its text. `when read`: its address always
   * leads to its reader, which looks for something of it that can be seen: that changes with time alone.
   */
  public: 'always' | 'while mentioned' | 'while listed' | 'while live' | 'while carried' | 'when read'
  /** Whether its address lies below that of its show. */
  belowShow: boolean
  /** What more pages each record has below its address. */
  below?: readonly string[]
}

/** `aired` is no list of records: it is how far a show has aired. `beats` are those of the texts of a show. */
export type ListName =
  | 'home'
  | 'recaps'
  | 'shows'
  | 'works'
  | 'show'
  | 'carried'
  | 'episode'
  | 'season'
  | 'mentions'
  | 'beats'
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
    belowShow: false,
    below: ['/characters', '/songs'],
  },
  seasons: {
    path: ({ show, number }) => `/shows/${show}/season/${number}`,
    identity: 'number',
    lists: ['show', 'sitemap'],
    public: 'always',
    belowShow: true,
  },
  episodes: {
    path: ({ show, code }) => `/shows/${show}/${code}`,
    identity: 'number',
    lists: ['home', 'shows', 'show', 'aired', 'sitemap'],
    public: 'always',
    belowShow: true,
  },
  characters: {
    path: ({ show, slug }) => `/shows/${show}/characters/${slug}`,
    identity: 'slug',
    lists: ['show', 'sitemap'],
    public: 'while mentioned',
    belowShow: true,
  },
  songs: {
    path: ({ show, slug }) => `/shows/${show}/songs/${slug}`,
    identity: 'slug',
    lists: ['show', 'works', 'sitemap'],
    public: 'while mentioned',
    belowShow: true,
  },
  works: {
    path: ({ slug }) => `/songs/${slug}`,
    identity: 'slug',
    lists: ['works', 'sitemap'],
    public: 'while mentioned',
    belowShow: false,
  },
  people: {
    path: ({ slug }) => `/people/${slug}`,
    identity: 'slug',
    lists: ['sitemap'],
    public: 'when read',
    belowShow: false,
  },
  recaps: {
    path: ({ show, code, slug }) => `/shows/${show}/${code}/${slug}`,
    identity: 'slug',
    lists: [
      'home',
      'recaps',
      'show',
      'episode',
      'season',
      'mentions',
      'beats',
      'carried',
      'sitemap',
      'feed',
      'show-feed',
    ],
    public: 'while live',
    belowShow: true,
  },
  authors: {
    path: ({ slug }) => `/authors/${slug}`,
    identity: 'slug',
    lists: ['sitemap'],
    public: 'while carried',
    belowShow: false,
  },
  tags: {
    path: ({ slug }) => `/tags/${slug}`,
    identity: 'slug',
    lists: ['sitemap'],
    public: 'while carried',
    belowShow: false,
  },
  pages: {
    path: ({ slug }) => `/about/${slug}`,
    identity: 'slug',
    lists: ['sitemap'],
    public: 'while listed',
    belowShow: false,
  },
}

/** Whether a word names a collection whose records have pages. */
export function isPublicCollection(word: string): word is RecordCollection {
  return word !== 'works' && Object.hasOwn(content, word)
}

/** Whether a word names a collection whose records a text can mention. */
export function isMentionable(word: string): word is MentionableCollection {
  return mentionable.some((known) => known === word)
}

/** What stands for the show of an address that is below none. */
export const wholeSite = 'site'
