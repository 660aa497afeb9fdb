import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { blockText } from '#core/rich-text/block-text.ts'
import { type Choice, compareBlocks, mergeBlocks, usualChoice } from '#core/rich-text/compare-blocks.ts'
import { childrenOf, richTextProblem, rootOf } from '#core/rich-text/lexical.ts'
import { toLexical } from '#scripts/seed/to-lexical.ts'

const find = (key: string) => ({ collection: 'characters', id: key })
const text = (...paragraphs: string[]) => toLexical({ paragraphs, find })
const wordsIn = (value: unknown) => childrenOf(rootOf(value) ?? {}).map(blockText)
// A text that is put together has one paragraph at least.
const madeOf = (value: unknown) => (wordsIn(value).length > 0 ? wordsIn(value) : [''])

type Three = { base?: unknown; mine: unknown; theirs: unknown }
const kindsOf = (three: Three) =>
  compareBlocks(three).map(({ kind, mine, theirs }) => [
    kind,
    mine && blockText(mine),
    theirs && blockText(theirs),
  ])
const merged = ({ conflict, ...three }: Three & { conflict?: Choice }) => {
  const rows = compareBlocks(three)
  return wordsIn(mergeBlocks({ rows, choiceOf: (row) => usualChoice(row) ?? conflict ?? null }))
}

const base = text('One.', 'Two of them sing.', 'Three.')

describe('two texts with the one that both began from', () => {
  it('need no choice where each has changed another paragraph, side by side ones too', () => {
    const mine = text('One, and mine.', 'Two of them sing.', 'Three.')
    const theirs = text('One.', 'Two of them sing loudly.', 'Three.')
    expect(kindsOf({ base, mine, theirs })).toEqual([
      ['mine', 'One, and mine.', 'One.'],
      ['theirs', 'Two of them sing.', 'Two of them sing loudly.'],
      ['same', 'Three.', 'Three.'],
    ])
    expect(merged({ base, mine, theirs })).toEqual(['One, and mine.', 'Two of them sing loudly.', 'Three.'])
  })

  it('need one where both have changed the same paragraph, and it may be both', () => {
    const mine = text('One.', 'Two of them sing softly.', 'Three.')
    const theirs = text('One.', 'Two of them sing loudly.', 'Three.')
    expect(kindsOf({ base, mine, theirs })[1]?.[0]).toBe('both')
    expect(merged({ base, mine, theirs })).toEqual([])
    expect(merged({ base, mine, theirs, conflict: 'mine' })[1]).toBe('Two of them sing softly.')
    expect(merged({ base, mine, theirs, conflict: 'both' })).toHaveLength(4)
  })

  it('tell a paragraph that was taken out from one that was put in', () => {
    const mine = text('One.', 'Three.')
    const theirs = text('One.', 'Two of them sing.', 'Something new.', 'Three.')
    expect(kindsOf({ base, mine, theirs })).toEqual([
      ['same', 'One.', 'One.'],
      ['mine', null, 'Two of them sing.'],
      ['theirs', null, 'Something new.'],
      ['same', 'Three.', 'Three.'],
    ])
    expect(merged({ base, mine, theirs })).toEqual(['One.', 'Something new.', 'Three.'])
  })

  it('follow a paragraph that was changed and has a new one before it', () => {
    const mine = text('One.', 'A new line.', 'Two of them sing softly.', 'Three.')
    const theirs = text('One.', 'Two of them sing loudly.', 'Three.')
    expect(kindsOf({ base, mine, theirs }).map(([kind, ours]) => [kind, ours])).toEqual([
      ['same', 'One.'],
      ['mine', 'A new line.'],
      ['both', 'Two of them sing softly.'],
      ['same', 'Three.'],
    ])
  })

  it('are alike where both did the same, and where only the editor has written it anew', () => {
    const mine = text('One.', 'Two of them [sing](k).', 'Three.')
    const theirs = JSON.parse(JSON.stringify(mine), (key, value) => (key === 'direction' ? null : value))
    for (const node of theirs.root.children[1].children) if (node.fields) node.fields.name = 'Karen'
    expect(kindsOf({ base, mine, theirs }).map(([kind]) => kind)).toEqual(['same', 'same', 'same'])
  })

  it('differ where only a link or the type does', () => {
    const theirs = text('One.', 'Two of them [sing](k).', 'Three.')
    expect(kindsOf({ base, mine: base, theirs })[1]?.[0]).toBe('theirs')
  })

  it('compare song cues and spoilers too', () => {
    const mine = text('One.', '::song(a)', '::spoiler(e) She goes.')
    const theirs = text('One.', '::song(b)', '::spoiler(e) She stays.')
    const from = text('One.', '::song(a)', '::spoiler(e) She goes.')
    expect(kindsOf({ base: from, mine, theirs })).toEqual([
      ['same', 'One.', 'One.'],
      ['theirs', '[Song cue]', '[Song cue]'],
      ['theirs', '[Spoiler] She goes.', '[Spoiler] She stays.'],
    ])
  })
})

describe('two texts without it', () => {
  it('leave every difference to be chosen', () => {
    const mine = text('One.', 'Two of them sing.', 'Mine alone.')
    const theirs = text('One.', 'Two of them sing loudly.')
    expect(kindsOf({ mine, theirs })).toEqual([
      ['same', 'One.', 'One.'],
      ['both', 'Two of them sing.', 'Two of them sing loudly.'],
      ['both', 'Mine alone.', null],
    ])
  })

  it('may have no text at all', () => {
    expect(compareBlocks({ mine: null, theirs: undefined })).toEqual([])
    expect(wordsIn(mergeBlocks({ rows: [], choiceOf: () => 'mine' }))).toEqual([''])
    expect(merged({ mine: null, theirs: text('One.'), conflict: 'theirs' })).toEqual(['One.'])
  })
})

describe('any three texts', () => {
  const paragraphs = fc.array(fc.constantFrom('a b c', 'a b d', 'x', 'y z', 'q', ''), { maxLength: 8 })
  const three = fc.record({ base: paragraphs, mine: paragraphs, theirs: paragraphs })
  const all = (rows: ReturnType<typeof compareBlocks>, choice: Choice) =>
    wordsIn(mergeBlocks({ rows, choiceOf: () => choice }))

  it('give back either one whole, in its order', () => {
    fc.assert(
      fc.property(three, (given) => {
        const [from, mine, theirs] = [given.base, given.mine, given.theirs].map((lines) => text(...lines))
        for (const rows of [compareBlocks({ base: from, mine, theirs }), compareBlocks({ mine, theirs })]) {
          expect(all(rows, 'mine')).toEqual(madeOf(mine))
          expect(all(rows, 'theirs')).toEqual(madeOf(theirs))
          expect(new Set(rows.map(({ key }) => key)).size).toBe(rows.length)
        }
      }),
    )
  })

  it('are a text of our editor when they are put together', () => {
    fc.assert(
      fc.property(three, (given) => {
        const [from, mine, theirs] = [given.base, given.mine, given.theirs].map((lines) => text(...lines))
        const rows = compareBlocks({ base: from, mine, theirs })
        const made = mergeBlocks({ rows, choiceOf: (row) => usualChoice(row) ?? 'both' })
        expect(made && richTextProblem(made)).toBeNull()
      }),
    )
  })

  it('are theirs where nobody but them has changed anything', () => {
    fc.assert(
      fc.property(three, (given) => {
        const [from, theirs] = [given.base, given.theirs].map((lines) => text(...lines))
        const rows = compareBlocks({ base: from, mine: from, theirs })
        expect(wordsIn(mergeBlocks({ rows, choiceOf: usualChoice }))).toEqual(madeOf(theirs))
      }),
    )
  })
})
