import type { Credit } from '../author.ts'
import type { Feed, FeedItem, RenderOptions } from './feed.ts'
import { itemHtml } from './item-html.ts'
import { itemImage } from './item-image.ts'
import { linksOf } from './links.ts'
import { cdata, element, emptyElement } from './xml.ts'

const namespaces =
  'xmlns="http://www.w3.org/2005/Atom" xmlns:fh="http://purl.org/syndication/history/1.0" xml:lang="en"'

/** A feed as Atom (RFC 4287). The same feed always gives the same bytes. */
export function toAtom(feed: Feed, { site }: RenderOptions): string {
  const links = [
    { rel: 'alternate', href: `${site}${feed.page}`, type: 'text/html' },
    ...linksOf({ feed, format: 'atom', site }),
  ]
  const lines = [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed ${namespaces}>`,
    element({ name: 'id', text: feed.id }),
    element({ name: 'title', text: feed.title }),
    element({ name: 'subtitle', text: feed.description }),
    element({ name: 'updated', text: feed.changedAt }),
    toPerson({ element: 'author', name: feed.site.name, uri: `${site}/` }),
    ...(feed.address.month ? [emptyElement({ name: 'fh:archive', attributes: {} })] : []),
    ...links.map((attributes) => emptyElement({ name: 'link', attributes })),
    ...feed.items.map((item) => toEntry({ item, feed, site })),
    '</feed>',
    '',
  ]
  return lines.join('\n')
}

function toEntry({ item, feed, site }: RenderOptions & { item: FeedItem; feed: Feed }): string {
  const image = item.image && itemImage({ image: item.image, site })
  return [
    '<entry>',
    element({ name: 'id', text: isIri(item.importedId) ? item.importedId : item.id }),
    element({ name: 'title', text: item.title }),
    element({ name: 'published', text: item.publishedAt }),
    element({ name: 'updated', text: item.updatedAt }),
    emptyElement({
      name: 'link',
      attributes: { rel: 'alternate', href: `${site}${item.path}`, type: 'text/html' },
    }),
    ...(image
      ? [
          emptyElement({
            name: 'link',
            attributes: { rel: 'enclosure', href: image.url, type: image.type, title: image.alt || null },
          }),
        ]
      : []),
    ...item.authors.map((credit) => toCredit({ credit, site })),
    ...item.tags.map((term) => emptyElement({ name: 'category', attributes: { term } })),
    ...(item.summary ? [element({ name: 'summary', text: item.summary })] : []),
    `<content type="html">${cdata(itemHtml({ item, feed, site }))}</content>`,
    '</entry>',
  ].join('\n')
}

function toCredit({ credit, site }: RenderOptions & { credit: Credit }): string {
  const { name, path, role } = credit
  return toPerson({
    element: role === 'writer' ? 'author' : 'contributor',
    name,
    uri: path && `${site}${path}`,
  })
}

function toPerson(person: { element: 'author' | 'contributor'; name: string; uri: string | null }): string {
  const parts = [
    element({ name: 'name', text: person.name }),
    ...(person.uri ? [element({ name: 'uri', text: person.uri })] : []),
  ]
  return `<${person.element}>${parts.join('')}</${person.element}>`
}

// An id of Atom is an IRI (RFC 4287, 4.2.6); another system's need not be one.
function isIri(id: string | null): id is string {
  return id !== null && /^[a-z][a-z0-9+.-]*:[^\s<>"{}|\\^`]+$/i.test(id) && URL.canParse(id)
}
