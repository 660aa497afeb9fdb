import { describe, expect, it } from 'vitest'
import { toEmbed } from '#core/rich-text/embed.ts'

describe('an embed', () => {
  it.each([
    'https://www.youtube.com/watch?v=dQw4w9WgXcQ&t=3',
    'https://youtu.be/dQw4w9WgXcQ?si=x',
    'https://m.youtube.com/shorts/dQw4w9WgXcQ',
    'https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ',
  ])('plays %s from the address without cookies', (address) => {
    expect(toEmbed(address)).toEqual({
      kind: 'embed',
      provider: 'YouTube',
      href: 'https://www.youtube.com/watch?v=dQw4w9WgXcQ',
      frame: 'https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ?autoplay=1',
    })
  })

  it('plays a video of Vimeo', () => {
    const frame = 'https://player.vimeo.com/video/76979871?autoplay=1&dnt=1'
    expect(toEmbed('https://vimeo.com/76979871')).toMatchObject({ provider: 'Vimeo', frame })
    expect(toEmbed('https://player.vimeo.com/video/76979871')).toMatchObject({ frame })
  })

  it.each([
    'https://x.example/post/1',
    'https://evil.example/youtube.com/watch?v=dQw4w9WgXcQ',
    'https://youtube.com.evil.example/watch?v=dQw4w9WgXcQ',
    'https://www.youtube.com/watch?v="><script>',
    'https://vimeo.com/channels/staffpicks',
  ])('is a plain link to %s', (address) => {
    expect(toEmbed(address)).toMatchObject({ provider: null, frame: null, href: new URL(address).href })
  })

  it.each(['javascript:alert(1)', 'http://x.example/', 'x', '', null, 'https://user:pass@x.example/'])(
    'is none for “%s”',
    (address) => {
      expect(toEmbed(address)).toBeNull()
    },
  )
})
