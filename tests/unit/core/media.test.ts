import { describe, expect, it } from 'vitest'
import { mediaPath, parseRendition, widthsOf } from '#core/media.ts'

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
