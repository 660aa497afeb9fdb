import type { ItemOf } from '#cms/admin/analysis-groups.ts'
import type { Item, ItemKind } from '#core/analysis/propose.ts'

const common = { span: { start: 0, end: 5 }, reason: 'It says so.', sure: 0.9, words: 'Karen' }

const items: { [Kind in ItemKind]: ItemOf<Kind> } = {
  episode: { ...common, kind: 'episode', key: 'e', code: 'S01E02', words: '' },
  cast: {
    ...common,
    ...{ kind: 'cast', key: 'c', character: 'Karen', performer: 'Katharine McPhee' },
    ...{ record: 'Karen Cartwright', places: 0 },
  },
  character: { ...common, kind: 'character', key: 'n', name: 'Dev', places: 1 },
  mention: { ...common, kind: 'mention', key: 'm', record: 'Karen Cartwright' },
  which: { ...common, kind: 'which', key: 'w', records: ['Ivy Lynn', 'Ivy Green'], words: 'Ivy' },
  performance: {
    ...common,
    ...{ kind: 'performance', key: 'p', song: 'Call Me', originalArtist: 'Blondie', singers: ['Ivy Lynn'] },
    ...{ original: false, setting: 'rehearsal', extent: 'whole' },
  },
  song: { ...common, kind: 'song', key: 's', song: 'Call Me', words: 'Call Me' },
  question: { ...common, kind: 'question', key: 'q', reason: 'Ivy Lynn sang “Call Me” in S1 E1.' },
  doubt: { ...common, kind: 'doubt', key: 'd', onList: 'Anjelica Huston', words: 'Houston' },
}

/** A proposal of a kind, with whatever of it a test is about. */
export function buildItem<Kind extends ItemKind>(kind: Kind, parts: Partial<ItemOf<Kind>> = {}): Item {
  return { ...items[kind], ...parts }
}
