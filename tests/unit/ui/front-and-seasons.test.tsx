import type { ReactElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import {
  buildCard,
  buildHome,
  buildSeasonEpisode,
  buildSeasonPage,
  buildShowPage,
  show,
  site,
  sungLine,
} from '#tests/unit/support/models.ts'
import { HomePage } from '#ui/pages/home-page.tsx'
import { SeasonPage } from '#ui/pages/season-page.tsx'
import { ShowPage } from '#ui/pages/show-page.tsx'
import { ShowsPage } from '#ui/pages/shows-page.tsx'

const render = (page: ReactElement) => renderToStaticMarkup(page)
const headings = (html: string) =>
  [...html.matchAll(/<h2[^>]*>(.*?)<\/h2>/g)].map(([, words]) => words?.replace(/<[^>]+>/g, ''))

const soFar = {
  number: 1,
  episodes: [
    { grade: 'A' as const, songs: 2, hasAired: true },
    { grade: null, songs: 0, hasAired: false },
  ],
  aired: 1,
  next: '2012-04-03T02:00:00.000Z',
}

describe('the front page', () => {
  const full = buildHome({
    lead: buildCard(),
    recaps: [buildCard({ id: 'r2' })],
    shows: [{ show, season: soFar, newest: null }],
    songs: [sungLine],
    desk: [buildCard({ id: 'r3', about: null, headline: 'The second one counts' })],
  })

  it('has its parts in the order that was chosen, and no other', () => {
    const html = render(<HomePage home={{ ...full, sections: ['desk', 'new'] }} site={site} />)
    expect(headings(html).slice(1)).toEqual(['From the desk', 'Also new'])
    expect(html).not.toContain('Call Me')
  })

  it('says how far a season has got in words too', () => {
    const html = render(<HomePage home={full} site={site} />)
    expect(html).toContain('Season 1, 1 of 2')
    expect(html).toMatch(/Next <time[^>]*>2 April 2012/)
  })

  it('has a sentence where nothing has been published, and nothing of the parts', () => {
    const html = render(<HomePage home={buildHome()} site={site} />)
    expect(html).toContain('Nothing yet. We are watching.')
    expect(headings(html)).toEqual(['Recaps'])
  })
})

describe('a season', () => {
  const graded = [
    buildSeasonEpisode(1, { grade: 'A-', recap: buildCard({ headline: 'A first hour' }), songs: 4 }),
    buildSeasonEpisode(2, { grade: 'C' }),
    buildSeasonEpisode(3, { name: 'Secret title', airsAt: '2012-02-28T03:00:00.000Z' }),
  ]
  const html = render(<SeasonPage season={buildSeasonPage({ episodes: graded })} site={site} />)

  it('is a chart of links, each with its grade in letters', () => {
    const stems = [...html.matchAll(/<a class="[^"]*stem[^"]*" href="([^"]*)"[^>]*>(.*?)<\/a>/g)]
    expect(stems.map(([, path]) => path)).toEqual(graded.map(({ path }) => path))
    expect(stems.map(([, , words]) => words?.replace(/<[^>]+>/g, ''))).toEqual([
      'Episode 1, Title 1Grade A−',
      'Episode 2, Title 2Grade C',
      'Episode 3not aired yet',
    ])
  })

  it('says the same in a table, as far as it has aired', () => {
    const rows = [...html.matchAll(/<tr>(.*?)<\/tr>/g)].map(([, row]) => row ?? '')
    expect(rows).toHaveLength(3)
    expect(rows[1]).toContain('A first hour')
    expect(rows[1]).toContain('<td>4</td>')
    expect(html).toMatch(/Not aired yet: E3, on <time[^>]*>27 February 2012/)
    expect(html).not.toContain('Secret title')
  })

  it('names the best and the lowest grade so far of three or more, unless several have it', () => {
    const third = buildSeasonEpisode(3, { grade: 'B', place: { number: 3, aired: 3, total: 4 } })
    const later = buildSeasonEpisode(4, { place: { number: 4, aired: 3, total: 4 } })
    const episodes = [...graded.slice(0, 2), third, later]
    const page = render(<SeasonPage season={buildSeasonPage({ episodes })} site={site} />)
    expect(page).toMatch(/Best, so far.*Title 1.*Lowest, so far.*Title 2/)
    const tied = buildSeasonEpisode(3, { grade: 'C', place: { number: 3, aired: 3, total: 4 } })
    const among = [...graded.slice(0, 2), tied, later]
    expect(render(<SeasonPage season={buildSeasonPage({ episodes: among })} site={site} />)).not.toContain(
      'Lowest',
    )
  })

  it('has neither where only two are graded', () => {
    const episodes = [buildSeasonEpisode(1, { grade: 'A' }), buildSeasonEpisode(2, { grade: 'B' })]
    expect(render(<SeasonPage season={buildSeasonPage({ episodes })} site={site} />)).not.toMatch(
      /Best|Lowest/,
    )
  })

  it('is called by its review', () => {
    const review = buildCard({ headline: 'Better when it sings', grade: null })
    const page = render(<SeasonPage season={buildSeasonPage({ reviews: [review] })} site={site} />)
    expect(page).toMatch(/<h1><a[^>]*>Better when it sings<\/a><\/h1>/)
    expect(html).toContain('<h1>Smash, season 1</h1>')
  })

  it('keeps its own name and dek beside those of its review, each once', () => {
    const review = buildCard({ headline: 'Better when it sings', dek: 'What we made of it.' })
    const own = { name: 'Bombshell', dek: 'The one with the workshop.' }
    const page = (changes: object) =>
      render(<SeasonPage season={buildSeasonPage({ ...own, ...changes })} site={site} />)
    expect(page({ reviews: [review] })).toMatch(
      /Smash, season 1.*<p>Bombshell<\/p>.*What we made of it\..*<p>The one with the workshop\.<\/p>/s,
    )
    for (const html of [page({}), page({ reviews: [{ ...review, dek: null }] })]) {
      expect(html.match(/Bombshell/g)).toHaveLength(1)
      expect(html.match(/The one with the workshop\./g)).toHaveLength(1)
    }
  })

  it('says in its table when each episode aired', () => {
    const rows = [...html.matchAll(/<tr>(.*?)<\/tr>/g)].map(([, row]) => row ?? '')
    expect(rows[1]).toMatch(/Title 1 · <time[^>]*>13 February 2012/)
    expect(rows[2]).toMatch(/Title 2<\/span><span[^>]*>no recap · <time[^>]*>13 February 2012/)
  })

  it('says so where nothing is graded, has aired or is known', () => {
    const of = (episodes: Parameters<typeof buildSeasonPage>[0]) =>
      render(<SeasonPage season={buildSeasonPage(episodes)} site={site} />)
    expect(of({ episodes: [buildSeasonEpisode(1)] })).toContain('No grade yet.')
    const later = buildSeasonEpisode(1, { place: { number: 1, aired: 0, total: 1 } })
    expect(of({ episodes: [later] })).toContain('Nothing has aired yet.')
    expect(of({ episodes: [] })).toContain('No episode yet.')
  })
})

describe('a show', () => {
  it('says where to start, and has a sentence where nothing is written', () => {
    const first = buildCard({ headline: 'A first hour' })
    const of = (changes: Parameters<typeof buildShowPage>[0]) =>
      render(<ShowPage show={buildShowPage(changes)} site={site} />)
    expect(of({ start: first, newest: first })).toMatch(/Start here.*A first hour/)
    expect(of({ start: first, newest: first })).not.toContain('Newest')
    const newest = buildCard({ id: 'r9', headline: 'A last hour' })
    expect(of({ start: first, newest })).toMatch(/Start here.*A first hour.*Newest.*A last hour/)
    expect(of({ essays: [newest] })).toMatch(/On the show as a whole.*A last hour/)
    const bare = render(<ShowPage show={buildShowPage()} site={site} />)
    expect(bare).toContain('None yet. We are watching.')
    expect(bare).not.toContain('Start here')
  })

  it('lists what has aired by headline, and of the rest the day alone', () => {
    const episodes = [
      buildSeasonEpisode(1, { recap: buildCard({ headline: 'A first hour' }), grade: 'A' }),
      buildSeasonEpisode(3, { name: 'Secret title' }),
    ]
    const season = {
      ...{ id: 's', title: 'Season 1', path: '/shows/smash/season/1', number: 1, name: null, dek: null },
      ...{ soFar, since: null, episodes },
    }
    const html = render(<ShowPage show={buildShowPage({ soFar, seasons: [season] })} site={site} />)
    expect(html).toContain('A first hour')
    expect(html).toMatch(/Airs <time/)
    expect(html).not.toContain('Secret title')
    expect(html).toContain('href="/shows/smash/season/1"')
  })

  it('leads from its cast and its songs to all of them', () => {
    const karen = {
      ...{ id: 'k', title: 'Karen Cartwright', path: '/shows/smash/characters/karen' },
      performers: [{ name: 'Katharine McPhee', path: '/people/mcphee', holds: true }],
    }
    const html = render(<ShowPage show={buildShowPage({ cast: [karen], songs: [sungLine] })} site={site} />)
    expect(html).toMatch(/<dt><a href="[^"]*karen">Karen Cartwright<\/a><\/dt><dd><a[^>]*>Katharine McPhee/)
    expect(html).toContain('href="/shows/smash/characters"')
    expect(html).toContain('href="/shows/smash/songs"')
  })
})

it('the list of shows tells what was written last, or that nothing was', () => {
  const shows = [
    { show, season: soFar, newest: buildCard() },
    { show: { ...show, id: 'x', title: 'Low Season' }, season: null, newest: null },
  ]
  const html = render(<ShowsPage list={{ shows, others: [] }} site={site} />)
  expect(html).toContain('Outside headline')
  expect(html).toContain('No recap yet.')
})
