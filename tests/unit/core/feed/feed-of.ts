import type { Feed, FeedItem } from '#core/feed/feed.ts'
import { felix, image, nora } from '#tests/unit/support/models.ts'

export const site = 'https://previously.example'

export const item: FeedItem = {
  id: 'tag:previously.example,2012-02-14:recaps/1',
  importedId: null,
  path: '/shows/smash/s01e02/two-rooms',
  title: 'Two rooms & one telephone',
  summary: 'A callback.',
  image: image('Outside'),
  authors: [nora, felix, { id: 'a3', name: 'Ivo Lind', role: 'pictures', path: null }],
  tags: ['Music', 'Secrets'],
  body: [{ kind: 'paragraph', children: [{ kind: 'text', text: 'Some words.', marks: [] }] }],
  isTake: false,
  corrections: [],
  regrades: [],
  publishedAt: '2012-02-14T15:00:00.000Z',
  updatedAt: '2012-02-14T15:00:00.000Z',
}

export function buildFeed(changes: Partial<Feed> = {}): Feed {
  return {
    id: 'tag:previously.example,2012-01-01:feeds/site/site',
    site: { name: 'Previously', zone: 'America/New_York' },
    title: 'Previously',
    description: 'Every recap in Previously.',
    page: '/',
    address: { of: '/', format: 'xml', month: null, through: null },
    changedAt: '2012-02-15T09:30:00.000Z',
    items: [item],
    hasArchives: true,
    older: null,
    hub: null,
    ...changes,
  }
}

/** A text of one paragraph. */
export function paragraph(words: string): FeedItem['body'] {
  return [{ kind: 'paragraph', children: [{ kind: 'text', text: words, marks: [] }] }]
}

const archive = { of: '/', format: 'xml' as const, month: '2012-02', through: null }

/** Feeds of every kind that there is, by what each shows. */
export const feeds: Record<string, Feed> = {
  'an ordinary one': buildFeed(),
  'an empty one': buildFeed({ items: [] }),
  'one with older items': buildFeed({ older: '2012-01' }),
  'one with a hub': buildFeed({ hub: 'https://hub.example/' }),
  'an archive': buildFeed({ address: archive, older: '2012-01' }),
  'the first archive': buildFeed({ address: archive }),
  'one that ends at an episode': buildFeed({
    page: '/shows/smash',
    address: { of: '/shows/smash', format: 'xml', month: null, through: 's01e02' },
  }),
  'one of an update': buildFeed({ items: [{ ...item, updatedAt: '2012-02-15T09:30:00.000Z' }] }),
  'one of a correction': buildFeed({
    items: [{ ...item, corrections: [{ at: '2012-02-15T09:30:00.000Z', text: 'It is <Karen>.' }] }],
  }),
  'one with little to say': buildFeed({
    items: [{ ...item, summary: null, image: null, authors: [], tags: [], body: [] }],
  }),
  'an imported one': buildFeed({ items: [{ ...item, importedId: 'https://old.example/?p=12' }] }),
  'one from Ghost': buildFeed({ items: [{ ...item, importedId: '5f8d0d55b54764421b7156d9' }] }),
  'one with strange letters': buildFeed({
    title: 'A ]]> & <b> “title”',
    items: [
      {
        ...item,
        title: 'مرحبا \u202e \u{1f3ad} \u0000\u0008\u001f',
        summary: ']]> <script>',
        tags: ['"&\u0007'],
        body: paragraph('a ]]> b \ud800 \ufffe \u{1f469}\u200d\u{1f4bb}'),
      },
    ],
  }),
  'one with a long text': buildFeed({ items: [{ ...item, body: paragraph('word '.repeat(20_000)) }] }),
}

export function feedWith(name: string): Feed {
  const feed = feeds[name]
  if (!feed) throw new Error(`There is no feed called ${name}.`)
  return feed
}
