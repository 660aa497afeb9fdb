import { describe, expect, it } from 'vitest'
import type { Known } from '#core/analysis/model.ts'
import { nothingKnown } from '#core/analysis/model.ts'
import { type Item, propose } from '#core/analysis/propose.ts'
import { readWritten } from '#core/rich-text/written.ts'
import { readCorpus } from '#scripts/analysis/corpus.ts'
import { toLexical } from '#scripts/seed/to-lexical.ts'

const find = (key: string) => ({ collection: 'characters', id: key })

/** What is proposed for paragraphs in which `[words](id)` are linked to a character. */
function proposed(
  paragraphs: string[],
  known: Partial<Known> = {},
  more: Partial<Parameters<typeof propose>[0]> = {},
): Item[] {
  const written = readWritten(toLexical({ paragraphs, find }))
  return propose({
    written,
    known: { ...nothingKnown, ...known },
    about: true,
    episode: null,
    sung: [],
    before: [],
    ...more,
  })
}

const karen = { id: 'k', name: 'Karen Cartwright', aliases: [], performers: ['Katharine McPhee'] }
const callMe = { id: 's', title: 'Call Me', originalArtist: 'Blondie', originalToShow: false }

describe('what is proposed for a text', () => {
  it('is the first place of a known character in each paragraph, where it is not linked there yet', () => {
    const items = proposed(
      ['Karen sings. Karen leaves.', '[Karen](k) is back, and Karen waits.', 'Karen again.'],
      {
        characters: [karen],
      },
    )
    expect(items.map(({ kind, span, words }) => [kind, words, span.start])).toEqual([
      ['mention', 'Karen', 0],
      ['mention', 'Karen', 61],
    ])
  })

  it('is no cast that is known', () => {
    const text = ['Karen (Katharine McPhee) sings with Ivy (Megan Hilty).']
    expect(proposed(text, { characters: [karen] }).filter(({ kind }) => kind === 'cast')).toMatchObject([
      { character: 'Ivy', performer: 'Megan Hilty', words: 'Ivy (Megan Hilty)', places: 1 },
    ])
  })

  it('is no song as often as the episode has it, but the words that are not linked', () => {
    const text = ['In rehearsal Karen sings “Call Me.” Nobody claps.']
    const known = { characters: [karen], songs: [callMe] }
    expect(proposed(text, known).find(({ kind }) => kind === 'performance')).toMatchObject({
      ...{
        song: 'Call Me',
        singers: ['Karen Cartwright'],
        setting: 'rehearsal',
        extent: 'whole',
        words: 'Call Me',
      },
    })
    expect(
      proposed(text, known, { sung: ['Call Me'] }).filter(({ kind }) => kind !== 'mention'),
    ).toMatchObject([{ kind: 'song', song: 'Call Me', words: 'Call Me' }])
  })

  it('says that a part of a song is sung', () => {
    const items = proposed(['Karen sings a few bars of “Call Me” in rehearsal.'], { characters: [karen] })
    expect(items.find(({ kind }) => kind === 'performance')).toMatchObject({ extent: 'part' })
  })

  it('is the episode only where it is not said yet', () => {
    const known = { show: 'Smash', episodes: [{ code: 'S01E02', title: 'The Callback' }] }
    const text = ['The second episode of Smash, “The Callback”, begins with a song.']
    const codes = (about: boolean) =>
      proposed(text, known, { about }).filter(({ kind }) => kind === 'episode')
    expect(codes(false)).toMatchObject([{ code: 'S01E02' }])
    expect(codes(true)).toEqual([])
  })

  it('asks about another episode, another role, and another singer than what is known', () => {
    const ivy = { id: 'i', name: 'Ivy Lynn', aliases: [], performers: ['Megan Hilty'] }
    const known = {
      ...{ show: 'Smash', characters: [karen, ivy], songs: [callMe] },
      episodes: [
        { code: 'S01E02', title: 'The Callback' },
        { code: 'S01E04', title: 'The Cost of Art' },
      ],
    }
    const text = [
      'The second episode of Smash, “The Callback”, opens late. Karen (Megan Hilty) is there.',
      'In rehearsal Ivy sings “Call Me”, and nobody claps.',
    ]
    const before = [{ song: 'Call Me', singers: ['Karen Cartwright'], label: 'S1 E1' }]
    const questions = proposed(text, known, { episode: 'S01E04', before }).filter(
      ({ kind }) => kind === 'question',
    )
    expect(questions.map(({ reason, words }) => [reason, words])).toEqual([
      ['The text seems to be about S1 E2, and the recap is about S1 E4.', ''],
      [
        'Megan Hilty is known as Ivy Lynn, and Karen Cartwright as played by Katharine McPhee.',
        'Karen (Megan Hilty',
      ],
      ['Karen Cartwright sang “Call Me” in S1 E1.', 'Call Me'],
    ])
    const right = proposed(['In rehearsal Karen sings “Call Me”.'], known, { episode: 'S01E02', before })
    expect(right.filter(({ kind }) => kind === 'question')).toEqual([])
  })

  it('reads italics as titles', () => {
    const paragraph = {
      type: 'paragraph',
      children: [
        { type: 'text', text: 'Karen sings ' },
        { type: 'text', text: 'Call Me', format: 2 },
        { type: 'text', text: ' in rehearsal.' },
      ],
    }
    const written = readWritten({ root: { type: 'root', children: [paragraph] } })
    const items = propose({
      written,
      known: { ...nothingKnown, characters: [karen] },
      about: true,
      episode: null,
      sung: [],
      before: [],
    })
    expect(items).toMatchObject([{ kind: 'mention' }, { kind: 'performance', song: 'Call Me' }])
  })
})

describe('every proposal of the corpus', () => {
  it.each(readCorpus('tuning').map((one) => [one.name, one] as const))('of %s', (_, { text, known }) => {
    const written = readWritten(
      toLexical({ paragraphs: text.split(/\n\s*\n/).map((one) => one.replaceAll('\n', ' ')), find }),
    )
    const items = propose({ written, known, about: false, episode: null, sung: [], before: [] })
    for (const { span, words } of items) expect(written.text.slice(span.start, span.end)).toBe(words)
    expect(new Set(items.map(({ key }) => key)).size).toBe(items.length)
    const linked = items
      .filter(({ kind }) => kind === 'mention' || kind === 'performance')
      .map(({ span }) => span)
    const sorted = linked.toSorted((left, right) => left.start - right.start)
    for (const [at, span] of sorted.entries())
      expect(span.start).toBeGreaterThanOrEqual(sorted[at - 1]?.end ?? 0)
  })
})
