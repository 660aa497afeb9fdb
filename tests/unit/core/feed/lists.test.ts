import { parseOpml } from 'feedsmith'
import ICAL from 'ical.js'
import { describe, expect, it } from 'vitest'
import { parseCalendarPath, toCalendar } from '#core/feed/calendar.ts'
import { toOpml } from '#core/feed/opml.ts'

const site = 'https://previously.example'
const changedAt = '2012-02-15T09:30:00.000Z'

it('the list of feeds can be taken by a reader', () => {
  const outlines = [
    { title: 'Previously', path: '/' },
    { title: 'A & “B”', path: '/shows/a-b' },
  ]
  const opml = parseOpml(toOpml({ title: 'Previously', changedAt, outlines, site }))
  expect(opml).toMatchObject({
    head: { title: 'Previously', dateModified: 'Wed, 15 Feb 2012 09:30:00 GMT' },
    body: {
      outlines: [
        { type: 'rss', text: 'Previously', xmlUrl: `${site}/feed.xml`, htmlUrl: `${site}/` },
        { text: 'A & “B”', xmlUrl: `${site}/shows/a-b/feed.xml`, htmlUrl: `${site}/shows/a-b` },
      ],
    },
  })
})

describe('a calendar', () => {
  const title =
    'One; two, three: a very long title \u{1f3ad} that goes on for more than seventy-five bytes\\n'
  const event = { id: 'tag:x,2012:1', title, at: '2012-02-14T03:00:00.000Z', path: '/shows/smash/s01e02' }
  const text = toCalendar(
    { title: 'Smash, live', description: 'When; where', changedAt, events: [event] },
    { site },
  )

  it('can be read, whatever stands in its titles', () => {
    const calendar = new ICAL.Component(ICAL.parse(text))
    // Its name is text too (RFC 7986, 5.1), which this parser does not know.
    expect(text).toContain('\r\nNAME:Smash\\, live\r\n')
    const [only] = calendar.getAllSubcomponents('vevent').map((one) => new ICAL.Event(one))
    expect(only?.summary).toBe(title)
    expect(only?.uid).toBe(event.id)
    expect(only?.startDate.toJSDate().toISOString()).toBe(event.at)
    expect(only?.component.getFirstPropertyValue('url')).toBe(`${site}${event.path}`)
  })

  it('breaks its lines as RFC 5545 says', () => {
    expect(text.split('\r\n').every((line) => Buffer.byteLength(line) <= 75)).toBe(true)
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
  })

  it('is at the address of its show', () => {
    expect(parseCalendarPath('/shows/smash/calendar.ics')).toBe('/shows/smash')
    expect(parseCalendarPath('/calendar.ics')).toBeNull()
  })
})
