import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import { noFilter } from '#core/ledger-filter.ts'
import type { SongsPage } from '#core/ledger-page.ts'
import { show } from '#tests/unit/support/models.ts'
import { LedgerFilters } from '#ui/parts/ledger-filters.tsx'

const path = '/shows/smash/songs'
const singer = (value: string) => ({ value, title: value })

const ledger = (changes: Partial<SongsPage> = {}): SongsPage => ({
  ...{ path, show, place: null, episodes: [], byTitle: null, counts: { performances: 3, songs: 3 } },
  ...{ filter: noFilter, paging: { path, page: 1, pages: 1 } },
  choices: {
    ...{ episode: [], setting: [], singer: [singer('karen')] },
    moreSingers: [singer('ivy'), singer('derek')],
  },
  ...changes,
})

const render = (changes?: Partial<SongsPage>) =>
  renderToStaticMarkup(<LedgerFilters ledger={ledger(changes)} />)

it('those who sing less often are offered by name behind the others', () => {
  const html = render()
  const [more = ''] = /<details>.*?<\/details>/s.exec(html) ?? []
  expect(more).toContain('<summary>2 more</summary>')
  expect(more).toContain(`<a href="${path}?singer=ivy" rel="nofollow">ivy</a>`)
  expect(more).not.toContain('karen')
  const choices = { ...ledger().choices, moreSingers: [] }
  expect(render({ choices })).not.toContain('<details')
})

it('what was chosen is marked, and leads on with the rest of the filter', () => {
  const html = render({ filter: { ...noFilter, singer: 'karen', order: 'title' } })
  expect(html).toContain(`href="${path}?singer=karen&amp;order=title" rel="nofollow" aria-current="true"`)
  expect(html).toContain(`href="${path}?singer=ivy&amp;order=title"`)
})
