import { existsSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { analyse } from '#core/analysis/analyse.ts'
import { type Known, nothingKnown } from '#core/analysis/model.ts'
import { precisionOf, recallOf, score } from '#scripts/analysis/score.ts'
import { toKnown, toOutput } from '#scripts/analysis/shapes.ts'
import { known, of } from './lamplight.ts'

const pairs = (text: string, what?: Known) =>
  of(text, what).cast.map(({ character, performer }) => `${character} = ${performer}`)
const mentioned = (text: string) => of(text).mentions.map(({ record, text: words }) => `${words} = ${record}`)
describe('a cast', () => {
  it.each([
    ['Nora (Ines Brandt) waits.', 'Nora Vale = Ines Brandt'],
    ['Ines Brandt’s weary Nora waits.', 'Nora Vale = Ines Brandt'],
    ['The scene has Ines Brandt as Nora.', 'Nora Vale = Ines Brandt'],
    ['Nora waits. Then Ines Brandt, who plays her, does something with a spoon.', 'Nora Vale = Ines Brandt'],
  ])('of somebody known is read from: %s', (text, pair) => {
    expect(pairs(text)).toEqual([pair])
  })

  it('is read from two names and two performers', () => {
    const text = 'We meet Tom and Julia (Christof Bauer and Dana Messer) at the piano.'
    expect(pairs(text, nothingKnown)).toEqual(['Tom = Christof Bauer', 'Julia = Dana Messer'])
  })

  it('is read from “played by” and “voiced by”', () => {
    expect(pairs('Then Oskar, played as ever by Peter Gant, weeps.', nothingKnown)).toEqual([
      'Oskar = Peter Gant',
    ])
  })

  it.each([
    ['Nora, by the way, is Peter Gant, and so it goes. Nora waits.', 'Nora Vale = Peter Gant'],
    ['Odile waits. Odile is Maria Holm.', 'Odile = Maria Holm'],
    ['Odile, the night laundress (Maria Holm), waits.', 'Odile = Maria Holm'],
    ['Lady Crane (Dame Honor Prynne) waits.', 'Lady Crane = Dame Honor Prynne'],
  ])('is read from: %s', (text, pair) => {
    expect(pairs(text)).toEqual([pair])
  })

  it('is not that of a song, nor of two who are told of', () => {
    expect(pairs('Nora sings Coal Miner’s Daughter at the bar.', nothingKnown)).toEqual([])
    expect(pairs('Odile is Maria Holm’s cook. Odile waits. Maria Holm waits.', nothingKnown)).toEqual([])
  })

  it('is no age, no town, and no role elsewhere', () => {
    expect(pairs('Nora (29) and Hope (of Bell Street) leave.')).toEqual([])
  })
})

describe('mentions', () => {
  it.each([
    ['Sparrow is late.', ['Sparrow = Nora Vale']],
    ['Nora’s coat is wet.', ['Nora = Nora Vale']],
    ['It is Detective Vale’s coat.', ['Detective Vale = Nora Vale']],
    ['At last Tom de la Cruz sits down, and Tommy eats.', ['Tom = Thomas de la Cruz']],
    ['There is little hope. Hope springs, says nobody.', []],
    ['She tells Hope the truth.', ['Hope = Hope Quill']],
    ['Grace says nothing.', []],
    ['Grace Pell waits. Grace says nothing.', ['Grace Pell = Grace Pell']],
    ['They meet in Vale Street.', []],
    ['Nora Lindqvist is somebody else.', []],
  ])('of: %s', (text, expected) => {
    expect(mentioned(text)).toEqual(expected)
  })

  it('are the first of each paragraph', () => {
    expect(mentioned('Nora waits. Nora leaves.\n\nNora is back.')).toHaveLength(2)
  })

  it('ask where a name is that of two', () => {
    expect(of('Then Grace leaves.').ambiguities).toMatchObject([
      { text: 'Grace', records: ['Grace Pell', 'Grace Marlow'] },
    ])
  })
})

describe('doubts', () => {
  it('are of a slip in a known name, once however often it stands', () => {
    const { doubts } = of('Nora (Ines Brant) waits. Ines Brant is good.')
    expect(doubts).toMatchObject([{ found: 'Ines Brant', onList: 'Ines Brandt' }])
  })

  it('are of two ways to write one name', () => {
    const { doubts } = of('Then Del Vecchio calls. Nobody knows Delvecchio.', nothingKnown)
    expect(doubts).toHaveLength(1)
  })

  it.each([
    ['accents', 'Nóra Vale waits.'],
    ['an apostrophe that is missing', 'It was never valess song, Quills song or Noras.'],
    ['a relation of nearly that name', 'With Ines Brandt comes her real sister, Inez Brandt.'],
  ])('are none of %s', (_, text) => {
    expect(of(text).doubts).toEqual([])
  })

  it('are of surnames that sound alike', () => {
    expect(of('Then Nora Vail waits.').doubts).toMatchObject([{ found: 'Nora Vail', onList: 'Nora Vale' }])
  })

  it('are one for a name in full and a part of it', () => {
    expect(of('Then Hope Quilll waits. Nobody likes Quilll.').doubts).toHaveLength(1)
  })
})

describe('new characters', () => {
  it.each([
    ['A Mr Crane turns up.', ['Mr Crane']],
    ['Then Paige Winters, 26, walks in.', ['Paige Winters']],
    ['Nora flies to Lyon, and weeps.', []],
    ['She was Mrs Lovett in Milwaukee.', []],
    ['Then Nora Vail waits.', []],
  ])('of: %s', (text, expected) => {
    expect(of(text).newCharacters.map(({ name }) => name)).toEqual(expected)
  })
})

describe('the episode', () => {
  it.each([
    ['In “The Understudy” all goes wrong.', 'S01E02'],
    ['The second episode of the first season is slow.', 'S01E02'],
    ['S01E02 is slow.', 'S01E02'],
    ['It is slow.', null],
    ['Better than last week’s “First Night”.', null],
  ])('of: %s', (text, code) => {
    expect(of(text).episode).toBe(code)
  })
})

const words = [
  'Nora',
  'Vale',
  'hope',
  'Hope',
  '“Ghost Light”',
  'sings',
  '(Ines Brandt)',
  'Grace',
  'the',
  '.',
  ',',
  '\n\n',
  '‘',
  '’',
  '*',
  'é',
  '\u200b',
  '名',
]
const texts = fc
  .array(fc.oneof(fc.constantFrom(...words), fc.string({ unit: 'grapheme' })), { maxLength: 60 })
  .map((parts) => parts.join(' '))

describe('every analysis', () => {
  it('names places that are there, and none that overlap', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const { mentions, notSongs, doubts } = of(text)
        for (const { span, text: said } of mentions) expect(text.slice(span.start, span.end)).toBe(said)
        for (const { span, text: said } of notSongs) expect(text.slice(span.start, span.end)).toBe(said)
        for (const { span, found } of doubts) expect(text.slice(span.start, span.end)).toBe(found)
        for (const [at, { span }] of mentions.entries())
          expect(span.start).toBeGreaterThanOrEqual(mentions[at - 1]?.span.end ?? 0)
      }),
    )
  })

  it('is the same in whatever order things are known', () => {
    const reversed = { ...known, characters: known.characters.toReversed(), songs: known.songs.toReversed() }
    fc.assert(
      fc.property(texts, (text) => {
        const [left, right] = [of(text), of(text, reversed)].map((one) => toOutput({ text, analysis: one }))
        expect(left).toEqual(right)
      }),
    )
  })

  it.each([
    ['one word', 'a'.repeat(100_000)],
    ['quotes', '“'.repeat(10_000)],
    ['single quotes', "'a ".repeat(10_000)],
    ['brackets in brackets', '('.repeat(50_000) + ')'.repeat(50_000)],
    ['names in brackets', '(Ines Brandt) '.repeat(5000)],
    ['signs upon a letter', `e${'\u0301'.repeat(50_000)}`],
    ['signs without width', 'N\u200bora '.repeat(10_000)],
    ['one long line in capitals', `Nora sings ${'The Captain’s Parrot '.repeat(2000)}`],
    ['well-known titles', 'Blue Moon River Deep Mountain High '.repeat(1000)],
    ['several scripts', 'Нора Νόρα 诺拉 نورا '.repeat(3000)],
  ])('comes to its end: %s', (_, text) => {
    expect(of(text)).toBeDefined()
  })
})

const input = '../shared/input/smash-s01e02'

describe.skipIf(!existsSync(`${input}.txt`))('a published recap', () => {
  const text = existsSync(`${input}.txt`) ? readFileSync(`${input}.txt`, 'utf8') : ''
  const read = (kind: string) => JSON.parse(readFileSync(`${input}.${kind}.json`, 'utf8'))

  it.each([
    ['gold', () => toKnown(read('known'))],
    ['empty.gold', () => nothingKnown],
  ])('is read without a fault: %s', (kind, knowledge) => {
    const what = knowledge()
    const output = toOutput({ text, analysis: analyse({ text, known: what }) })
    const scored = score({ text, known: what, gold: read(kind), output })
    for (const [name, tally] of Object.entries(scored)) {
      if (name === 'performances, whole') continue
      expect([name, precisionOf(tally), recallOf(tally)]).toEqual([name, 1, 1])
    }
  })
})
