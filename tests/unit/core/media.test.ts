import { describe, expect, it } from 'vitest'
import {
  acceptsAvif,
  mediaPath,
  parseAvifWish,
  parseRendition,
  renditionName,
  widthsOf,
} from '#core/media.ts'

describe('a rendition', () => {
  it('has a name that can be read back', () => {
    const path = mediaPath({ id: 'x', width: 640, format: 'webp' })
    expect(path).toBe('/media/x/640.webp')
    expect(parseRendition('640.webp')).toEqual({ width: 640, format: 'webp' })
  })

  it.each([
    '641.webp',
    '640.png',
    '640',
    '640.webp.webp',
    '0640.webp',
    '.webp',
    '640.WEBP',
    '6e2.webp',
    '../640.webp',
  ])('is not named by %s', (name) => {
    expect(parseRendition(name)).toBeNull()
  })

  it('is never wider than its original, but for the narrowest', () => {
    expect(widthsOf({ width: 700 })).toEqual([320, 480, 640])
    expect(widthsOf({ width: 40 })).toEqual([320])
  })
})

describe('AVIF', () => {
  it.each([
    ['image/avif,image/webp,*/*;q=0.8', true],
    ['image/webp, image/avif;q=0.9', true],
    ['image/webp,*/*', false],
    ['image/avif;q=0, image/webp', false],
    ['image/avif;q=0.0', false],
    [null, false],
  ])('is asked for by an Accept header that names it: %s', (accept, expected) => {
    expect(acceptsAvif(accept)).toBe(expected)
  })

  it('is wished for in words that can be read back, and in no others', () => {
    const wish = { id: 'x', width: 640 as const, of: { mtimeMs: 1, size: 2 }, filename: 'a.png' }
    expect(parseAvifWish(JSON.stringify(wish))).toEqual(wish)
    for (const text of ['', '{', 'null', '{"id":"x"}', JSON.stringify({ ...wish, width: 641 })]) {
      expect(parseAvifWish(text)).toBeNull()
    }
  })

  it('is named for the state of the file that it is made of', () => {
    const name = (size: number) => renditionName({ width: 640, format: 'avif', of: { mtimeMs: 1.6, size } })
    expect(name(2)).toBe('640-2-2.avif')
    expect(name(3)).not.toBe(name(2))
  })
})
