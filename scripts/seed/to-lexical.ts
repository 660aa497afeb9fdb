/** Finds the record that `[words](key)` in a demo text means. */
export type FindRecord = (key: string) => { collection: string; id: string }

/** Turns paragraphs with `[words](key)` mentions into the JSON that the editor stores. */
export function toLexical({ paragraphs, find }: { paragraphs: readonly string[]; find: FindRecord }) {
  return {
    root: {
      ...element,
      type: 'root',
      children: paragraphs.map((text) => ({
        ...element,
        type: 'paragraph',
        textFormat: 0,
        textStyle: '',
        children: [...pieces({ text, find })],
      })),
    },
  }
}

const element = { version: 1, direction: 'ltr' as const, format: '' as const, indent: 0 }

function* pieces({ text, find }: { text: string; find: FindRecord }) {
  let end = 0
  for (const match of text.matchAll(/\[([^\]]+)\]\(([^)]+)\)/g)) {
    if (match.index > end) yield words(text.slice(end, match.index))
    yield mention({ text: match[1] ?? '', record: find(match[2] ?? '') })
    end = match.index + match[0].length
  }
  if (end < text.length) yield words(text.slice(end))
}

function words(text: string) {
  return { type: 'text', version: 1, text, format: 0, style: '', mode: 'normal', detail: 0 }
}

function mention({ text, record }: { text: string; record: { collection: string; id: string } }) {
  return {
    ...element,
    type: 'link',
    version: 3,
    fields: {
      linkType: 'internal',
      newTab: false,
      doc: { relationTo: record.collection, value: record.id },
    },
    children: [words(text)],
  }
}
