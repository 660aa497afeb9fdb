import type { IncomingHttpHeaders } from 'node:http'
import { describe, expect, it } from 'vitest'
import './environment.ts'
import { addressBehind, answeringOf } from '../../../cache/reader.ts'
import { isInStep, noteStep, putOffStep } from '../../../in-step.ts'
import { readSignedCookie, signCookie } from '../../../signed-cookie.ts'

const show = '3cf3089b-6161-436b-b45a-d267098ff147'
const word = `s0!${show}.s01e04.k1~other.none.k2`
const places = `places=${signCookie({ name: 'places', word })}`

function ask(url: string, cookie?: string) {
  return answeringOf({ url, headers: cookie === undefined ? {} : { cookie } })
}

const plain = { kind: 'plain' }

describe('a request of a reader', () => {
  it('without a boundary is answered like everybody’s', () => {
    for (const cookie of [undefined, '', 'payload-token=x', 'cat=s01e04', 'at', 'at='])
      expect(ask('/shows/smash', cookie)).toEqual(plain)
  })

  it('with a place in the show is answered with the edition up to there', () => {
    for (const url of [
      '/shows/smash',
      '/shows/smash/s01e02/recap',
      '/shows/smash/songs?singer=x',
      '/shows/smash/where',
    ])
      expect(ask(url, 'a=b; at=s01e04')).toEqual({ kind: 'edition', edition: 'through-s01e04' })
    expect(ask('/shows/smash', 'at=start')).toEqual({ kind: 'edition', edition: 'through-start' })
  })

  it('at the end, or nowhere, is answered like everybody’s', () => {
    for (const at of ['end', 'none', 'end.s1', 'none.s1'])
      expect(ask('/shows/smash', `at=${at}`)).toEqual(plain)
    const caughtUp = `places=${signCookie({ name: 'places', word: `s0!${show}.end.k1~other.end.k2` })}`
    expect(ask('/shows/smash', `at=end.s1; ${caughtUp}`)).toEqual(plain)
  })

  it('at the end, or nowhere, of one show and not of another is told all of the one, and of no feed of both', () => {
    for (const at of ['end.s1', 'none.s1'])
      expect(ask('/shows/smash', `at=${at}; ${places}`)).toEqual({ kind: 'edition', edition: 'through-end' })
  })

  it('whose place below a show was noted before her browser was last told, learns it first', () => {
    const told = { kind: 'unplaced', to: '/shows/smash/at?to=%2Fshows%2Fsmash' }
    for (const at of ['s01e02.rz', 's01e02', 'none.rz', 'end'])
      expect(ask('/shows/smash', `at=${at}; ${places}`), at).toEqual(told)
    expect(ask('/shows/smash', `at=s01e02.s0; ${places}`)).toEqual({
      kind: 'edition',
      edition: 'through-s01e02',
    })
  })

  it('who has only taken back what she had said is answered like everybody', () => {
    const taken = `places=${signCookie({ name: 'places', word: `0!${show}.none.k1` })}`
    expect(ask('/', taken)).toEqual(plain)
    expect(ask('/shows/smash', `at=none.k1; ${taken}`)).toEqual(plain)
  })

  it('for feeds, calendars, downloads and the form itself reads no cookie', () => {
    for (const rest of [
      '/feed.xml',
      '/feed/2012-02.json',
      '/characters/ivy/feed.atom',
      '/calendar.ics',
      '/songs.csv',
      '/at',
    ])
      expect(ask(`/shows/smash${rest}`, `at=s01e04.s1; ${places}`)).toEqual(plain)
    for (const url of [
      '/feed.xml',
      '/authors/nora/feed.xml',
      '/media/1/640.webp',
      '/admin',
      '/api/recaps',
      '/sitemap.xml',
    ])
      expect(ask(url, places)).toEqual(plain)
  })

  it('for one page once, asked for on this site, is answered with the edition that she names', () => {
    const url = '/shows/smash/s01e06/slug?once=s01e06'
    const from = (more: IncomingHttpHeaders, asked = url) =>
      answeringOf({ url: asked, headers: { cookie: 'at=s01e04', host: 'x.example', ...more } })
    const [shown, kept] = ['once-s01e06', 'through-s01e04'].map((edition) => ({ kind: 'edition', edition }))
    expect(from({ 'sec-fetch-site': 'same-origin' })).toEqual(shown)
    expect(from({ referer: 'https://x.example/shows/smash' })).toEqual(shown)
    const others = [{}, { referer: 'https://evil.example/' }, { referer: 'x' }]
    const sites = ['cross-site', 'same-site', 'none'].map((site) => ({ 'sec-fetch-site': site }))
    for (const more of [...others, ...sites]) expect(from(more)).toEqual(kept)
    for (const query of ['once=x', 'once=s01e06&a=b', 'once=start'])
      expect(from({ 'sec-fetch-site': 'same-origin' }, `/shows/smash/s01e06/slug?${query}`)).toEqual(kept)
  })

  it('with places, and none below this show’s address, learns it first', () => {
    const led = { kind: 'unplaced', to: '/shows/smash/at?to=%2Fshows%2Fsmash%2Fs01e02%3Fx' }
    expect(ask('/shows/smash/s01e02?x', places)).toEqual(led)
    expect(ask('/shows/smash/s01e02?x', `at=s99; ${places}`)).toEqual(led)
  })

  it('with places is answered outside the shows with an edition for them', () => {
    for (const url of [
      '/',
      '/recaps',
      '/recaps/page/2',
      '/shows',
      '/feeds',
      '/songs/x',
      '/people/x',
      '/tags/x',
      '/authors/x',
      '/about/privacy',
    ])
      expect(ask(url, places)).toEqual({ kind: 'edition', edition: `for-${show}.s01e04` })
    expect(ask('/search/privacy', places)).toEqual(plain)
  })

  it('is not believed where its places are not signed, signed for something else, or too long', () => {
    const forged = [
      `places=${word}`,
      `places=${word}*${'x'.repeat(43)}`,
      `places=${signCookie({ name: 'other', word })}`,
      `places=${signCookie({ name: 'places', word })}x`,
      `places=${signCookie({ name: 'places', word: 'x'.repeat(5000) })}`,
      `places=${signCookie({ name: 'places', word: '' })}`,
      `places=${signCookie({ name: 'places', word: `${show}.s01e04` })}`,
    ]
    for (const cookie of forged) {
      expect(ask('/', cookie)).toEqual(plain)
      expect(ask('/shows/smash', cookie)).toEqual(plain)
    }
  })
})

describe('the browser of somebody who is signed in', () => {
  const cookie = (session: string) => `previously-reader=${session}; ${places}; at=s01e02.s1`

  it('is told where she is before it is shown a page, once', () => {
    const session = 'x'.repeat(43)
    for (const url of ['/', '/shows/smash/s01e02?x', '/songs/x', '/me', '/me?told=often'])
      expect(ask(url, cookie(session)), url).toEqual({
        kind: 'unplaced',
        to: `/me/step?to=${encodeURIComponent(url)}`,
      })
    noteStep({ session, reader: 'mae', alone: false })
    expect(ask('/shows/smash', cookie(session))).toEqual({ kind: 'edition', edition: 'through-s01e02' })
    expect(ask('/me', cookie(session))).toEqual(plain)
  })

  it('is left alone by what does not depend on where she is, and by what changes something', () => {
    const session = 'y'.repeat(43)
    for (const url of ['/feed.xml', '/media/1/2.webp', '/me/who', '/me/step?to=/', '/shows/smash/at'])
      expect(ask(url, cookie(session)), url).toEqual(plain)
    const post = { url: '/me', method: 'POST', headers: { cookie: cookie(session) } }
    expect(answeringOf(post)).toEqual(plain)
  })

  it('is told again when another of hers has said something', () => {
    const [phone, laptop, other] = ['1', '2', '3'].map((one) => one.repeat(43)) as [string, string, string]
    for (const session of [phone, laptop]) noteStep({ session, reader: 'ivy', alone: false })
    noteStep({ session: other, reader: 'tom', alone: false })
    noteStep({ session: phone, reader: 'ivy', alone: true })
    expect([phone, laptop, other].map(isInStep)).toEqual([true, false, true])
  })

  it('goes by what it has for a while where nobody can tell', () => {
    const session = 'z'.repeat(43)
    putOffStep({ session, wait: 60_000 })
    expect(isInStep(session)).toBe(true)
    putOffStep({ session, wait: 0 })
    expect(isInStep(session)).toBe(false)
  })
})

describe('an address that only we use', () => {
  it('leads to the one that a reader would ask for', () => {
    expect(addressBehind('/through-s01e04/shows/smash?a=b')).toBe('/shows/smash?a=b')
    expect(addressBehind('/for-x.start')).toBe('/')
    expect(addressBehind('/for-x.start?a=b')).toBe('/?a=b')
    expect(addressBehind('/once-s01e06//evil.example/x')).toBe('/evil.example/x')
    for (const url of ['/', '/throughout', '/shows/through-x', '/forever'])
      expect(addressBehind(url)).toBeNull()
  })
})

describe('a signed cookie', () => {
  it('is known again, and only as it was', () => {
    const value = signCookie({ name: 'places', word: 'a*b' })
    for (const _ of ['proved', 'remembered']) expect(readSignedCookie({ name: 'places', value })).toBe('a*b')
    expect(readSignedCookie({ name: 'at', value })).toBeNull()
    for (const other of ['', '*', 'a*b', value.slice(0, -1), `x${value}`])
      expect(readSignedCookie({ name: 'places', value: other })).toBeNull()
  })
})
