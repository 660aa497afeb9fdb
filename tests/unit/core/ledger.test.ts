import { describe, expect, it } from 'vitest'
import { choicesOf, countOf, inOrderOfTitle, leftBy } from '#core/ledger.ts'
import { filterPath, noFilter, toFilter } from '#core/ledger-filter.ts'
import { toCell, toCsv, toLedgerJson } from '#core/ledger-table.ts'
import type { SungLine } from '#core/model.ts'
import { show } from '#tests/unit/support/models.ts'

const singer = (slug: string) => ({ id: slug, title: slug, path: `/shows/smash/characters/${slug}` })

const line = (changes: Partial<SungLine> & { title: string }): SungLine => ({
  id: changes.title,
  song: { id: changes.title, title: changes.title, path: `/shows/smash/songs/${changes.title}` },
  episode: {
    path: '/shows/smash/s01e01',
    label: 'S1 E1',
    title: 'S1 E1: Pilot',
    code: 's01e01',
    airsAt: null,
  },
  singers: [singer('karen')],
  setting: 'stage',
  extent: 'whole',
  note: null,
  show,
  facts: { originalArtist: null, year: null, writtenForShow: false },
  ...changes,
})

const crowd = Array.from({ length: 10 }, (_, index) =>
  Array.from({ length: 12 - index }, (__, time) =>
    line({ title: `${index}/${time}`, singers: [singer(`singer-${index}`)] }),
  ),
).flat()

const lines = [
  line({ title: 'The Star', facts: { originalArtist: null, year: null, writtenForShow: true } }),
  line({ title: 'Call Me', setting: 'fantasy', singers: [singer('ivy')] }),
]

const left = (query: Record<string, string>, among = lines) =>
  leftBy({ lines: among, filter: toFilter(query) }).map(({ song }) => song.title)

describe('a filter', () => {
  it.each([
    [{}, ['The Star', 'Call Me']],
    [{ singer: 'ivy' }, ['Call Me']],
    [{ kind: 'originals' }, ['The Star']],
    [{ kind: 'covers' }, ['Call Me']],
    [{ setting: 'fantasy' }, ['Call Me']],
    [{ episode: 'S01E01', singer: 'karen' }, ['The Star']],
    [{ utm_source: 'mail' }, ['The Star', 'Call Me']],
    [{ singer: 'nobody' }, []],
    [{ kind: 'nonsense' }, []],
    [{ episode: 's99e99' }, []],
  ])('%j leaves %j', (query, titles) => {
    expect(left(query as Record<string, string>)).toEqual(titles)
  })

  it('has everyone else for those who sing too seldom to be a choice', () => {
    expect(choicesOf({ lines: crowd, filter: noFilter }).singer.map(({ value }) => value)).toEqual([
      ...[0, 1, 2, 3, 4, 5, 6, 7].map((index) => `singer-${index}`),
      'others',
    ])
    expect(left({ singer: 'others' }, crowd)).toHaveLength(4 + 3)
  })

  it('has those by name as well, and who was chosen of them among the first', () => {
    const namesOf = (choices: { value: string }[]) => choices.map(({ value }) => value)
    const plain = choicesOf({ lines: crowd, filter: noFilter })
    expect(namesOf(plain.moreSingers)).toEqual(['singer-8', 'singer-9'])
    const chosen = choicesOf({ lines: crowd, filter: { ...noFilter, singer: 'singer-9' } })
    expect(namesOf(chosen.singer).slice(-3)).toEqual(['singer-7', 'singer-9', 'others'])
    expect(namesOf(chosen.moreSingers)).toEqual(['singer-8'])
    expect(left({ singer: 'others' }, crowd)).toHaveLength(4 + 3)
  })

  it('offers the last sixty episodes, and the one that was chosen at its place before them', () => {
    const long = Array.from({ length: 70 }, (_, index) => {
      const code = `s01e${String(index + 1).padStart(2, '0')}`
      return line({ title: code, episode: { path: code, label: code, title: code, code } })
    })
    const offered = (episode: string | null) =>
      choicesOf({ lines: long, filter: { ...noFilter, episode } }).episode.map(({ value }) => value)
    expect(offered(null)).toHaveLength(60)
    expect(offered('s01e03').slice(0, 2)).toEqual(['s01e03', 's01e11'])
    expect(offered('s09e09')).toHaveLength(60)
  })

  it('stands in an address in one way only', () => {
    const filter = { ...noFilter, order: 'title', singer: 'karen' }
    expect(filterPath({ path: '/songs', filter })).toBe('/songs?singer=karen&order=title')
    expect(filterPath({ path: '/songs', filter: noFilter })).toBe('/songs')
    expect(toFilter({ singer: ['a', 'b'], order: '' })).toEqual({ ...noFilter, singer: 'a' })
  })
})

it('a ledger counts songs once, and sorts them by their titles', () => {
  expect(countOf([...lines, ...lines])).toEqual({ performances: 4, songs: 2 })
  expect(inOrderOfTitle(lines).map(({ song }) => song.title)).toEqual(['Call Me', 'The Star'])
})

describe('the table', () => {
  it.each([
    ['plain', 'plain'],
    ['one, two', '"one, two"'],
    ['say "when"', '"say ""when"""'],
    ['two\nlines', '"two\nlines"'],
    ['=1+1', "'=1+1"],
    ['+1', "'+1"],
    ['-1', "'-1"],
    ['@home', "'@home"],
    [' =1+1', "' =1+1"],
    ['\t=1', "'\t=1"],
    ['=HYPERLINK("x","y")', `"'=HYPERLINK(""x"",""y"")"`],
  ])('has %j as %s', (text, cell) => {
    expect(toCell(text)).toBe(cell)
  })

  it('has a line of names, one for each performance, and ends each as the RFC asks', () => {
    const csv = toCsv({ path: '/shows/smash/songs', show, performances: lines })
    const rows = csv.split('\r\n')
    expect(rows).toHaveLength(4)
    expect(rows[0]).toMatch(/^episode,episode_title,air_date,song,singers/)
    expect(rows[1]).toBe('s01e01,S1 E1: Pilot,,The Star,karen,stage,whole,,,yes,')
    expect(rows[3]).toBe('')
  })

  it('says the same to programs, with absolute addresses', () => {
    const table = { path: '/shows/smash/songs', show, performances: lines }
    expect(JSON.parse(toLedgerJson({ table, site: 'https://x.example' }))).toMatchObject({
      url: 'https://x.example/shows/smash/songs',
      performances: [{ song: { title: 'The Star', writtenForShow: true } }, { setting: 'fantasy' }],
    })
  })
})
