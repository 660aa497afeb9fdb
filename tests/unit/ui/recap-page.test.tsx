import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import type { MentionCard, RecapOnPage } from '#core/recap-on-page.ts'
import type { Block, Inline } from '#core/rich-text/nodes.ts'
import { buildCard, buildRecap, image, site } from '#tests/unit/support/models.ts'
import { readingScript } from '#ui/article/reading-script.ts'
import { Frame } from '#ui/frame/frame.tsx'
import { RecapPage } from '#ui/pages/recap-page.tsx'

const render = (changes?: Partial<RecapOnPage>) =>
  renderToStaticMarkup(
    <Frame site={site}>
      <RecapPage recap={buildRecap(changes)} site={site} />
    </Frame>,
  )
const words = (text: string): Inline => ({ kind: 'text', text, marks: [] })
const paragraph = (...children: Inline[]): Block => ({ kind: 'paragraph', children })
const heading = (text: string): Block => ({ kind: 'heading', level: 2, children: [words(text)] })

const karen: MentionCard = {
  ...{ id: 'karen', title: 'Karen Cartwright', path: '/shows/smash/characters/karen-cartwright' },
  ...{ kind: 'character', image: image('Face'), performers: ['Katharine McPhee'] },
  about: 'Waits tables, sings better than the room she is in, and has been asked back.',
}
const callMe = { id: 'call-me', title: 'Call Me', path: '/shows/smash/songs/call-me' }
const facts = { originalArtist: 'Blondie', year: 1980, writtenForShow: false }
const song: MentionCard = { ...callMe, kind: 'song', facts, singers: ['Karen Cartwright'] }
const neighbour = { label: 'S1 E3', path: '/shows/smash/s01e03', airsAt: '2012-02-21T03:00:00.000Z' }

describe('the cards of a recap', () => {
  it('tell who somebody is as of the episode, and lead to everything about them', () => {
    const html = render({ cards: [karen], asOf: 'S1 E2' })
    const [card = ''] = /<div popover="auto".*?<\/div>/s.exec(html) ?? []
    expect(card).toContain('aria-label="Karen Cartwright"')
    expect(card).toContain('src="/media/face-image/320.webp" alt="Face alt"')
    expect(card.replace(/<[^>]+>/g, ' ')).toMatch(
      /Karen Cartwright +Katharine McPhee +Waits .* back\. +Everything about Karen Cartwright +as of S1 E2/,
    )
    expect(card).toContain(`href="${karen.path}"`)
  })

  it('tell whose a song is and who sings it here, and when an episode was aired', () => {
    const episode: MentionCard = { id: 'e', title: 'S1 E3', ...neighbour, kind: 'episode' }
    const html = render({ cards: [song, episode] }).replace(/<[^>]+>/g, ' ')
    expect(html).toContain('first by Blondie, 1980')
    expect(html).toContain('Here it is sung by Karen Cartwright.')
    expect(html).toMatch(/S1 E3\s+20 February 2012/)
  })
})

describe('the page of a recap', () => {
  it('names what is sung and who is in it, each with a page', () => {
    const html = render({
      songs: [{ id: 'p', song: callMe, singers: [karen], facts }],
      cast: [{ character: karen, performers: [{ name: 'Katharine McPhee', path: '/people/mcphee' }] }],
    })
    expect(html).toContain('Songs in this episode')
    expect(html).toContain('first Blondie, 1980')
    expect(html).toMatch(
      /<dt><a href="\/shows\/smash\/characters\/karen-cartwright">Karen Cartwright<\/a><\/dt><dd><a href="\/people\/mcphee">/,
    )
  })

  it('leads on by the order of episodes: to a recap where there is one, to the day of an episode otherwise', () => {
    const place = { number: 3, aired: 8, total: 15 }
    const next = {
      episode: { ...neighbour, place },
      recap: buildCard({ path: '/next', headline: 'Husbands' }),
    }
    expect(render({ next })).toMatch(/<a [^>]*href="\/next">.*?Husbands<\/a>/s)
    const ahead = { episode: { ...neighbour, place: { ...place, aired: 2 } }, recap: null }
    const html = render({ next: ahead })
    expect(html).toMatch(/href="\/shows\/smash\/s01e03"/)
    expect(html).toMatch(/Airs <time[^>]*>20 February 2012/)
  })

  it('has a table of contents from three headings on, whose anchors are numbers', () => {
    expect(render({ body: [heading('One'), heading('Two')] })).not.toContain('In this piece')
    const html = render({
      body: [paragraph(words('x')), heading('One'), heading('Two'), heading('Who dies')],
    })
    expect(html).toContain('<a href="#p4">Who dies</a>')
    expect(html).toContain('id="p4"')
  })

  it('says how long it takes to read', () => {
    expect(render({ body: [paragraph(words('word '.repeat(700)))] })).toContain('3 minutes')
  })

  it('carries one script of ours, the same on every recap, and small', () => {
    const scripts = [...render().matchAll(/<script[^>]*>(.*?)<\/script>/gs)].map(([, text]) => text)
    expect(scripts).toEqual([readingScript])
    expect(() => new Function(readingScript)).not.toThrow()
    expect(readingScript.length).toBeLessThan(2048)
  })

  it('weighs less than 30 kB as HTML at 700 words and 30 mentions, with a card for each', () => {
    const cards = Array.from({ length: 15 }, (_, index) => ({ ...karen, path: `${karen.path}-${index}` }))
    const mention = (index: number): Inline => ({
      ...{ kind: 'mention', collection: 'characters', id: String(index) },
      ...{ path: `${karen.path}-${index % 15}`, children: [words('Karen Cartwright')] },
    })
    const body = Array.from({ length: 15 }, (_, index) =>
      paragraph(
        words('A sentence of '.repeat(14)),
        mention(2 * index),
        words(' and '),
        mention(2 * index + 1),
      ),
    )
    const songs = Array.from({ length: 4 }, (_, id) => ({
      id: `${id}`,
      song: callMe,
      singers: [karen],
      facts,
    }))
    const cast = cards.map((character) => ({
      character,
      performers: [{ name: 'Katharine McPhee', path: '/p' }],
    }))
    const beside = {
      episode: { ...neighbour, place: { number: 3, aired: 8, total: 15 } },
      recap: buildCard(),
    }
    const more = ['a', 'b'].map((id) => buildCard({ id }))
    const html = render({ body, cards, songs, cast, previous: beside, next: beside, more, grade: 'B+' })
    expect(html.length).toBeLessThan(30_000)
  })
})
