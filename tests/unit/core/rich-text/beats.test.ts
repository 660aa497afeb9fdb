import { describe, expect, it } from 'vitest'
import { beatCharacters, beatsIn } from '#core/rich-text/beats.ts'
import { blockShape } from '#core/rich-text/block-shape.ts'
import { blockText } from '#core/rich-text/block-text.ts'
import { editWords } from '#core/rich-text/edit-words.ts'
import { fromLexical } from '#core/rich-text/from-lexical.ts'
import { richTextProblem } from '#core/rich-text/lexical.ts'
import { mentionsIn } from '#core/rich-text/mentions.ts'
import { renamed } from '#core/rich-text/renamed.ts'
import { takeBack } from '#core/rich-text/take-back.ts'
import { passagesOf, textOf } from '#core/rich-text/text.ts'
import { toHtml } from '#core/rich-text/to-html.ts'
import { unlink } from '#core/rich-text/unlink.ts'
import { readWritten } from '#core/rich-text/written.ts'

const text = (words: string) => ({ type: 'text', text: words, format: 0 })
const beat = (...characters: unknown[]) => ({
  type: 'inlineBlock',
  version: 1,
  fields: { blockType: 'beat', id: 'b', blockName: '', characters },
})
const mention = (id: string, ...children: object[]) => ({
  type: 'link',
  fields: { linkType: 'internal', doc: { relationTo: 'characters', value: id }, name: 'Karen' },
  children,
})
const paragraph = (...children: object[]) => ({ type: 'paragraph', children })
const spoiler = (episode: string | null, ...children: object[]) => ({
  type: 'block',
  fields: { blockType: 'spoiler', episode, text: doc(...children) },
})
const doc = (...children: object[]) => ({ root: { type: 'root', children } })
const rows = (...children: object[]) => beatsIn(fromLexical(doc(...children)))

describe('a beat', () => {
  it('marks the sentence in which it stands', () => {
    const [row, ...others] = rows(
      paragraph(text('Karen meets Dr. Moreno. Ivy le'), beat('ivy'), text('aves. Derek stays.')),
    )
    expect(row).toEqual({
      ...{ anchor: 'beat-1', characters: ['ivy'], sentence: 'Ivy leaves.' },
      ...{ follows: null, later: null },
    })
    expect(others).toEqual([])
  })

  it.each([
    ['first in it', paragraph(beat('ivy'), text('Ivy leaves. Derek stays.')), 'Ivy leaves.'],
    [
      'behind its full stop',
      paragraph(text('Ivy leaves.'), beat('ivy'), text(' Derek stays.')),
      'Ivy leaves.',
    ],
    ['last in the text', paragraph(text('Ivy leaves. Derek stays.'), beat('ivy')), 'Derek stays.'],
    [
      'in a link',
      paragraph(mention('k', text('Karen'), beat('k')), text(' sings. Ivy leaves.')),
      'Karen sings.',
    ],
  ])('may stand %s', (_, given, sentence) => {
    expect(rows(given).map((row) => row.sentence)).toEqual([sentence])
  })

  it('marks a sentence of an item of a list, of a heading and of a quote', () => {
    const items = [{ type: 'listitem', children: [text('One. Two.'), beat('ivy')] }]
    const found = rows(
      { type: 'list', listType: 'bullet', children: items },
      { type: 'heading', tag: 'h2', children: [text('Ivy leaves'), beat('ivy')] },
      { type: 'quote', children: [text('I quit.'), beat('ivy')] },
    )
    expect(found.map(({ sentence }) => sentence)).toEqual(['Two.', 'Ivy leaves', 'I quit.'])
    expect(found.map(({ anchor }) => anchor)).toEqual(['beat-1', 'beat-2', 'beat-3'])
  })

  it('is told whole, however long its sentence', () => {
    const long = `Ivy ${'very '.repeat(150)}slowly leaves.`
    expect(
      rows(paragraph(text(`${long} Derek stays.`), beat('ivy')), paragraph(text(long), beat('ivy')))[1]
        ?.sentence,
    ).toBe(long)
  })

  it('in a spoiler belongs to its episode, and is counted apart', () => {
    const found = rows(
      paragraph(text('Ivy leaves.'), beat('ivy')),
      spoiler('e4', paragraph(text('Ivy comes back.'), beat('ivy'))),
      spoiler(null, paragraph(text('Nobody knows when.'), beat('ivy'))),
      paragraph(text('Derek stays.'), beat('derek')),
    )
    expect(found.map(({ anchor, later, sentence }) => [anchor, later, sentence])).toEqual([
      ['beat-1', null, 'Ivy leaves.'],
      ['beat-2-1', 'e4', 'Ivy comes back.'],
      ['beat-2', null, 'Derek stays.'],
    ])
  })

  it('about nobody, without words, or for the second time is left out', () => {
    const found = rows(
      paragraph(text('Ivy leaves.'), beat()),
      paragraph(beat('ivy')),
      paragraph(text('… '), beat('ivy')),
      paragraph(beat('ivy'), text('Derek stays.'), beat('derek')),
    )
    expect(found.map(({ sentence, characters }) => [sentence, characters])).toEqual([
      ['Derek stays.', ['ivy']],
    ])
  })

  it('follows the names in its sentence', () => {
    const [row] = rows(paragraph(text('Then '), mention('k', text('Karen')), text(' sings.'), beat('k')))
    const sentence = renamed(
      { target: '', words: '', ...row, sentence: row?.sentence ?? '' },
      () => 'Kaz',
    ).sentence
    expect(sentence).toBe('Then Kaz sings.')
  })

  it('names its characters, populated or not, once each', () => {
    const given = doc(
      paragraph(text('a'), beat('k', { id: 'i' }, 'k', null)),
      spoiler('e4', paragraph(text('b'), beat('d', 'k'))),
    )
    expect(beatCharacters(fromLexical(given))).toEqual(['k', 'i', 'd'])
  })
})

describe('a text with a beat', () => {
  const without = [text('Karen and '), text('Ivy sing. And leave.')]
  const plain = paragraph(...without)
  const marked = paragraph(without[0] as object, beat('k'), without[1] as object)

  it('says the same as without it', () => {
    const [one, other] = [plain, marked].map((block) => fromLexical(doc(block)))
    const words = (blocks: typeof one) => passagesOf(blocks ?? []).map(textOf)
    expect(words(other)).toEqual(words(one))
    const options = { site: 'https://previously.example', page: '/x' }
    expect(toHtml(other ?? [], options)).toBe(toHtml(one ?? [], options))
    expect(readWritten(doc(marked)).text).toBe(readWritten(doc(plain)).text)
    expect(mentionsIn(other ?? [])).toEqual(mentionsIn(one ?? []))
  })

  it('can be told from it where two texts are compared', () => {
    expect(blockText(marked)).toBe(`${blockText(plain)} [Beat]`)
  })

  it('has no paragraph where nothing but a beat stands', () => {
    expect(fromLexical(doc(paragraph(beat('k')), plain))).toHaveLength(1)
  })

  it('is another one where its beat is about others, and the same whether its records were read', () => {
    const about = (...characters: unknown[]) => blockShape(paragraph(text('a'), beat(...characters)))
    expect(about('k')).not.toBe(about('i'))
    expect(about('k')).not.toBe(blockShape(paragraph(text('a'))))
    expect(about({ id: 'k', name: 'Karen' })).toBe(about('k'))
  })

  it('keeps its beat when words around it are linked', () => {
    const given = doc(paragraph(text('Karen Cart'), beat('k'), text('wright sings.')))
    const edited = editWords(given, [{ start: 0, end: 16, mention: { collection: 'characters', id: 'k' } }])
    expect(readWritten(edited).text).toBe('Karen Cartwright sings.')
    expect(readWritten(edited).passages[0]?.pieces[0]?.mention).toEqual({ collection: 'characters', id: 'k' })
    expect(rows(...(edited.root.children as object[])).map(({ sentence }) => sentence)).toEqual([
      'Karen Cartwright sings.',
    ])
  })

  it('keeps a beat that was set since words were linked', () => {
    const before = doc(paragraph(text('Karen sings.')))
    const after = doc(paragraph(mention('k', text('Karen')), text(' sings.')))
    const now = doc(paragraph(mention('k', text('Karen')), text(' sings.'), beat('i')))
    const back = takeBack({ now, before, after, made: new Set(['k']) })
    expect(rows(...(back.root.children as object[])).map(({ characters }) => characters)).toEqual([['i']])
    expect(readWritten(back).passages[0]?.pieces[0]?.mention).toBeNull()
  })

  it('keeps a beat in a link whose words are unlinked or follow a rename', () => {
    const given = doc(paragraph(mention('k', text('Karen'), beat('k')), text(' sings.')))
    expect(rows(...(unlink(given, new Set(['k'])).root.children as object[]))).toHaveLength(1)
    expect(beatsIn(fromLexical(given, { name: () => 'Kaz' }))[0]?.sentence).toBe('Kaz sings.')
  })
})

describe('what cannot be stored', () => {
  it('is a beat on a page, one that is malformed, one about too many, and any other thing in a sentence', () => {
    const given = (fields: object) => doc(paragraph(text('a'), { type: 'inlineBlock', fields }))
    expect(richTextProblem(given({ blockType: 'beat', characters: ['k'] }))).toBeNull()
    expect(richTextProblem(given({ blockType: 'beat' }))).toBeNull()
    expect(richTextProblem(given({ blockType: 'beat', characters: ['k'] }), 'page')).toContain('inlineBlock')
    expect(richTextProblem(given({ blockType: 'beat', characters: 'k' }))).toBe('A beat is malformed.')
    expect(richTextProblem(given({ blockType: 'beat', characters: [3] }))).toBe('A beat is malformed.')
    const many = Array.from({ length: 21 }, (_, at) => `c${at}`)
    expect(richTextProblem(given({ blockType: 'beat', characters: many }))).toContain('at most 20')
    expect(richTextProblem(given({ blockType: 'poll' }))).toBe('A “poll” cannot stand in a sentence.')
  })
})
