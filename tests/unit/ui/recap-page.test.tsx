import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import type { MentionCard, RecapOnPage } from '#core/recap-on-page.ts'
import type { Block, Inline } from '#core/rich-text/nodes.ts'
import { buildCard, buildRecap, episode, image, site } from '#tests/unit/support/models.ts'
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
const airsAt = '2012-02-21T03:00:00.000Z'
const neighbour = { label: 'S1 E3', path: '/shows/smash/s01e03', airsAt, hasAired: true }

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
    const third: MentionCard = { id: 'e', title: 'S1 E3', ...neighbour, kind: 'episode' }
    const html = render({ cards: [song, third] }).replace(/<[^>]+>/g, ' ')
    expect(html).toContain('first by Blondie, 1980')
    expect(html).toContain('Here it is sung by Karen Cartwright.')
    expect(html).toMatch(/S1 E3\s+20 February 2012/)
  })
})

describe('the cards of what is no part of the story', () => {
  it('lead to shows, recaps and pages in few words, and are as of no episode', () => {
    const dek = 'Thirteen letters, and what each of them means.'
    const cards: MentionCard[] = [
      { id: 's', title: 'Slow Water', path: '/shows/slow-water', kind: 'show' },
      {
        id: 'r',
        title: 'Last boat',
        path: '/shows/x/s01e01/last-boat',
        kind: 'recap',
        about: 'S1 E1',
        dek: null,
      },
      { id: 'p', title: 'How we grade', path: '/about/grades', kind: 'page', dek },
    ]
    const html = render({ cards, asOf: 'S1 E2' })
    const found = [...html.matchAll(/<div popover="auto"[^>]*>(.*?)<\/div>/gs)].map(([, card]) => card)
    expect(found).toEqual([
      '<b>Slow Water</b><a href="/shows/slow-water">Everything about Slow Water</a>',
      '<b>Last boat</b><span>S1 E1</span><a href="/shows/x/s01e01/last-boat">Read the recap</a>',
      `<b>How we grade</b><p>${dek}</p><a href="/about/grades">Read the page</a>`,
    ])
  })
})

describe('the page of a recap', () => {
  it('names those too of whom nobody knows who plays them', () => {
    const ivy = { id: 'ivy', title: 'Ivy Lynn', path: '/shows/smash/characters/ivy-lynn' }
    const alone = render({ cast: [{ character: ivy, performers: [] }] })
    expect(alone).toMatch(/Who’s in it.*<li><a href="\/shows\/smash\/characters\/ivy-lynn">Ivy Lynn<\/a>/s)
    expect(alone).not.toContain('<dl')
    const played = { character: karen, performers: [{ name: 'Katharine McPhee', path: '/people/mcphee' }] }
    const both = render({ cast: [played, { character: ivy, performers: [] }] })
    expect(both).toMatch(/<dt><a[^>]*>Karen Cartwright<\/a><\/dt>.*<li><a[^>]*>Ivy Lynn<\/a>/s)
  })

  it('says whose its picture is', () => {
    const picture = { ...image('Inside'), credit: 'Ida Lens' }
    expect(render({ image: picture })).toMatch(
      /<figure.*<figcaption[^>]*><small>Ida Lens<\/small><\/figcaption>/s,
    )
    expect(render()).not.toContain('figcaption')
  })

  it('says of an episode that has not aired when it will', () => {
    const later = { ...episode, place: { number: 9, aired: 8, total: 15 } }
    expect(render({ subject: { kind: 'episodes', episodes: [later] } })).toMatch(/Airs <time/)
    expect(render()).toMatch(/Aired <time/)
  })

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
    const next = {
      ...neighbour,
      recap: buildCard({ path: '/next', headline: 'Husbands' }),
    }
    expect(render({ next })).toMatch(/<a [^>]*href="\/next">.*?Husbands<\/a>/s)
    const ahead = { ...neighbour, hasAired: false, recap: null }
    const html = render({ next: ahead })
    expect(html).toMatch(/href="\/shows\/smash\/s01e03"/)
    expect(html).toMatch(/Airs <time[^>]*>20 February 2012/)
  })

  it('leads from a review to the seasons beside it, by their numbers on the card', () => {
    const season = { ...neighbour, label: 'Season 2', path: '/shows/smash/season/2' }
    const html = render({ next: { ...season, hasAired: false, recap: null } })
    expect(html).toMatch(/href="\/shows\/smash\/season\/2"/)
    expect(html).not.toContain('>Season 2')
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
    const beside = { ...neighbour, recap: buildCard() }
    const more = ['a', 'b'].map((id) => buildCard({ id }))
    const html = render({ body, cards, songs, cast, previous: beside, next: beside, more, grade: 'B+' })
    expect(html.length).toBeLessThan(30_000)
  })
})
