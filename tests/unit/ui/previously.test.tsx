import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import type { ToldSeason } from '#core/previously.ts'
import { buildRecap, buildShowPage, episode, show, site } from '#tests/unit/support/models.ts'
import { Body } from '#ui/article/body.tsx'
import { BeyondPage } from '#ui/pages/beyond-page.tsx'
import { EpisodePage } from '#ui/pages/episode-page.tsx'
import { PreviouslyPage } from '#ui/pages/previously-page.tsx'
import { RecapPage } from '#ui/pages/recap-page.tsx'
import { ShowPage } from '#ui/pages/show-page.tsx'

const link = { path: '/shows/smash/previously/s01e03', label: 'S1 E3' }
const words = 'Previously on Smash: before S1 E3'
const seasons: ToldSeason[] = [
  {
    number: 1,
    title: 'Season 1',
    episodes: [
      {
        ...{ id: 'e1', label: 'S1 E1', name: 'Pilot', path: '/shows/smash/s01e01' },
        beats: [
          {
            sentence: 'Karen sings.',
            path: '/shows/smash/s01e01/outside#beat-1',
            characters: [{ id: 'k', title: 'Karen', path: '/shows/smash/characters/karen' }],
          },
          { sentence: 'It rains.', path: '/shows/smash/s01e01/outside#beat-2', characters: [] },
        ],
      },
    ],
  },
]
const previously = {
  ...{ ...link, show, seasons, isWhole: true },
  episode: { season: 1, episode: 3, path: '/shows/smash/s01e03' },
}

describe('the page of what happened before an episode', () => {
  it('has each sentence under its episode and season, leading to where it stands and to whom it is about', () => {
    const html = renderToStaticMarkup(<PreviouslyPage previously={previously} />)
    expect(html.match(/<h1/g)).toHaveLength(1)
    expect(html).toContain('Previously on Smash</h1>')
    expect(html).toMatch(/<h2 id="season-1-title">Season 1<\/h2>.*<h3.*Pilot/s)
    expect(html).toMatch(/<a class="[^"]*" href="\/shows\/smash\/s01e01\/outside#beat-1">Karen sings\.<\/a>/)
    expect(html).toContain('<a href="/shows/smash/characters/karen">Karen</a>')
    expect(html).toContain('href="/shows/smash/s01e03"')
  })

  it('says so where there is nothing yet', () => {
    const html = renderToStaticMarkup(<PreviouslyPage previously={{ ...previously, seasons: [] }} />)
    expect(html).toContain('Nobody has marked a sentence')
  })
})

describe('it is found', () => {
  it('on the hub, on the page of its episode and on that of what is beyond, where there is one', () => {
    const pages = (found: typeof link | null) => [
      <ShowPage key="hub" show={buildShowPage({ previously: found })} site={site} />,
      <EpisodePage
        key="episode"
        episode={{
          ...{ ...episode, showFeed: show, recaps: [], performances: [] },
          ...{ previous: null, next: null, previously: found },
        }}
        site={site}
      />,
      <BeyondPage
        key="beyond"
        beyond={{
          ...{ show, label: 'S1 E3', season: 1, airsAt: null, place: 's01e03', path: null },
          previously: found,
        }}
        site={site}
      />,
    ]
    for (const page of pages(link)) {
      expect(renderToStaticMarkup(page)).toContain(`<a href="${link.path}">${words}</a>`)
    }
    for (const page of pages(null)) expect(renderToStaticMarkup(page)).not.toContain('Previously on Smash')
  })

  it('at the top of a recap, closed, with the last sentences and the way to all', () => {
    const html = renderToStaticMarkup(
      <RecapPage recap={buildRecap({ previously: { ...link, seasons } })} site={site} />,
    )
    const [, details = ''] = /<details[^>]*>(.*?)<\/details>/s.exec(html) ?? []
    expect(details).toContain(words)
    expect(details).toContain('#beat-1')
    expect(details).toContain(`<a href="${link.path}">All of it, to read or to print</a>`)
    expect(html.indexOf('<details')).toBeLessThan(html.indexOf('data-text'))
    expect(renderToStaticMarkup(<RecapPage recap={buildRecap()} site={site} />)).not.toContain('<details')
  })
})

it('A beat in a text is a place without words', () => {
  const children = [
    { kind: 'text' as const, text: 'Karen', marks: [] },
    { kind: 'beat' as const, anchor: 'beat-1', characters: ['k'] },
    { kind: 'text' as const, text: ' sings.', marks: [] },
  ]
  const html = renderToStaticMarkup(<Body blocks={[{ kind: 'paragraph', children }]} />)
  expect(html).toContain('Karen<span id="beat-1"></span> sings.')
})
