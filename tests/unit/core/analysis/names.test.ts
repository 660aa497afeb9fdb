import { describe, expect, it } from 'vitest'
import { nothingKnown } from '#core/analysis/model.ts'
import { propose } from '#core/analysis/propose.ts'
import { readWritten } from '#core/rich-text/written.ts'
import { toLexical } from '#scripts/seed/to-lexical.ts'
import { of } from './lamplight.ts'

const character = (name: string, ...performers: string[]) => ({ id: name, name, aliases: [], performers })
const known = {
  ...{ ...nothingKnown, show: 'Smash' },
  characters: [
    character('Karen Cartwright', 'Katharine McPhee'),
    character('Eileen Rand', 'Anjelica Huston'),
    character('Bobby Raskin'),
    character('Sam Strickland', 'Leslie Odom Jr.'),
  ],
}
const read = (text: string) => of(text, known)
const cast = (text: string) =>
  read(text).cast.map(({ character: name, performer }) => `${name}: ${performer}`)

describe('a name', () => {
  it.each([
    ['Jerry Rand walks in.', []],
    ['Bobby Raskin’s uncle, Saul Raskin, is dead. Saul Raskin was rich.', ['Bobby Raskin']],
    ['Furious Eileen throws a drink.', ['Eileen Rand']],
    ['Furious Rand throws another.', ['Eileen Rand']],
    ['E. Rand signs.', ['Eileen Rand']],
    ['Quiet, please, in row E. Rand sings.', ['Eileen Rand']],
  ])('means somebody known only where no other first name says otherwise: %s', (text, records) => {
    expect(read(text).mentions.map(({ record }) => record)).toEqual(records)
  })

  it('has the initials in front, and the Jr. behind', () => {
    expect(cast('R.J. Quigley (Ann Harada) is a lawyer.')).toEqual(['R.J. Quigley: Ann Harada'])
    expect(cast('In comes J. Quigley (Ann Harada).')).toEqual(['J. Quigley: Ann Harada'])
    expect(cast('Sam (Leslie Odom Jr.) is back.')).toEqual(['Sam Strickland: Leslie Odom Jr.'])
    expect(cast('Leslie Odom, Jr. plays Sam.')).toEqual(['Sam Strickland: Leslie Odom, Jr.'])
    expect(cast('Dan Wade III (Bill Pullman Jr.) is back.')).toEqual(['Dan Wade III: Bill Pullman Jr.'])
    expect(cast('Sam is back, and Leslie Odom is good.')).toEqual(['Sam Strickland: Leslie Odom'])
  })

  it('is asked about once, however its initials are set', () => {
    expect(read('R.J. Quigley sues. R. J. Quigley wins.').doubts).toEqual([])
  })

  it('is not that of everybody', () => {
    const { newCharacters, performances } = read(
      'The Whole Company sings “Stars.” The Entire Cast does “Rain.”\n\n“Moths”: the entire cast',
    )
    expect(newCharacters).toEqual([])
    expect(performances.flatMap(({ performers }) => performers)).toEqual([])
  })

  it('of somebody new is not proposed by its parts too', () => {
    const { newCharacters } = read('Dr. Priya Nair says no. Dr. Nair leaves. Nair was tired.')
    expect(newCharacters.map(({ name }) => name)).toEqual(['Dr. Priya Nair'])
  })
})

describe('who plays whom', () => {
  it.each([
    ['Sherry Vance, the ex-wife, whom the great Bonnie Keough plays, is in.', 'Sherry Vance: Bonnie Keough'],
    ['Ximena is nine. The two of them are Luz Arredondo (Ximena) and a cat.', 'Ximena: Luz Arredondo'],
    ['The man is Abel Finch. Roy Castleman, who plays Mr. Finch, is good.', 'Abel Finch: Roy Castleman'],
  ])('is read from: %s', (text, pair) => {
    expect(cast(text)).toEqual([pair])
  })
})

describe('a misspelt performer', () => {
  it('is asked about once, as a spelling', () => {
    const paragraphs = [
      'Anjelica Houston is in it.',
      'Eileen (Anjelica Houston) laughs.',
      'Anjelica Houston!',
    ]
    const find = (key: string) => ({ collection: 'characters', id: key })
    const items = propose({
      ...{ written: readWritten(toLexical({ paragraphs, find })), known },
      ...{ about: true, episode: null, sung: [], before: [] },
    })
    expect(items.filter(({ kind }) => kind !== 'mention')).toMatchObject([
      { kind: 'doubt', words: 'Anjelica Houston', onList: 'Anjelica Huston' },
    ])
  })
})
