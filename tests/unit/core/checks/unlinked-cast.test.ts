import { describe, expect, it } from 'vitest'
import { unlinkedCast } from '#core/checks/unlinked-cast.ts'
import { buildInput, heading, italic, karen, link, mention, paragraph, wordsAt, written } from './support.ts'

const named = (body: ReturnType<typeof written>, cast = [karen]) =>
  wordsAt(unlinkedCast(buildInput({ body, cast })), body)
const member = (id: string, ...names: string[]) => ({ id, names, performers: [] })
const grace = member('grace', 'Grace Pell')
const doctor = member('doctor', 'Dr. Ann O’Hara')

describe('somebody of the cast who is never linked', () => {
  it('is a warning at the first place where the text has the name, and at no other', () => {
    const body = written('It rains.', 'Then Karen sings. Karen Cartwright leaves.', 'Iowa is far.')
    expect(unlinkedCast(buildInput({ body, cast: [karen] }))).toEqual([
      {
        rule: 'unlinked-cast',
        level: 'warning',
        message: '“Karen Cartwright” is named but never linked.',
        place: { field: 'body', span: { start: 16, end: 21 } },
      },
    ])
  })

  it.each([
    ['Karen Cartwright sings.', 'Karen Cartwright'],
    ['The coat is Karen’s.', 'Karen'],
    ['IOWA sings.', 'IOWA'],
    ['Detective Cartwright sings.', 'Cartwright'],
    ['When Kåren sings, it rains.', 'Kåren'],
    ['When Cartwright sings, it rains.', 'Cartwright'],
    ['Karen’s Cartwright family sings.', 'Karen'],
    ['She sings with Karen. Cartwright is her name.', 'Karen'],
    ['Then Karen, Smith and others sing.', 'Karen'],
  ])('is found in: %s', (text, words) => {
    expect(named(written(text))).toEqual([words])
  })

  it.each(['Karens sing. A karen sings.', 'Karen Smith sings, and then Ryan Cartwright.', 'Nobody sings.'])(
    'is not found in: %s',
    (text) => {
      expect(named(written(text))).toEqual([])
    },
  )

  it('is found by a name with a dot and an apostrophe', () => {
    expect(named(written("Then Dr. Ann O'Hara sings."), [doctor])).toEqual(["Dr. Ann O'Hara"])
  })

  it('is not meant by a word that begins a sentence', () => {
    expect(named(written('Grace under fire. She has grace.'), [grace])).toEqual([])
    expect(named(written('She tells Grace the truth.'), [grace])).toEqual(['Grace'])
  })

  it('is not meant by a thing', () => {
    expect(named(written('She falls from a Grace, then from the Grace.'), [grace])).toEqual([])
  })

  it('is not meant by a name that two bear', () => {
    const cast = [grace, member('other', 'Grace Marlow')]
    expect(named(written('She tells Grace the truth. Then Grace Marlow sings.'), cast)).toEqual([
      'Grace Marlow',
    ])
  })

  it('is one who is linked nowhere, in whichever words', () => {
    expect(
      named(written('Karen sings.', paragraph(mention('characters:karen', 'the blonde'), ' sings.'))),
    ).toEqual([])
    expect(named(written('Karen sings.', paragraph(mention('songs:karen', 'It'), ' ends.')))).toEqual([
      'Karen',
    ])
  })

  it('is not looked for in headings, titles and links', () => {
    const body = written(
      heading(2, 'And Karen'),
      paragraph(
        italic('My Karen'),
        ', ',
        link('https://x.example/', 'his Karen'),
        ', ',
        mention('songs:s', 'O Karen'),
      ),
      'At last Karen.',
    )
    expect(unlinkedCast(buildInput({ body, cast: [karen] }))[0]?.place.span?.start).toBe(
      body.text.lastIndexOf('Karen'),
    )
  })

  it('comes in the order of the text', () => {
    expect(named(written('She tells Grace of Karen.'), [karen, grace])).toEqual(['Grace', 'Karen'])
  })
})
