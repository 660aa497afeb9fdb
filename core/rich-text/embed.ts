import type { Embed } from './nodes.ts'

/** What an address on another site becomes in a text, or null where it is no https address. */
export function toEmbed(address: unknown): Embed | null {
  if (typeof address !== 'string' || !URL.canParse(address.trim())) return null
  const url = new URL(address.trim())
  if (url.protocol !== 'https:' || url.username || url.password) return null
  const video = youTube(url) ?? vimeo(url)
  return { kind: 'embed', href: url.href, provider: null, frame: null, ...video }
}

type Video = Pick<Embed, 'provider' | 'frame' | 'href'>

function youTube({ hostname, pathname, searchParams }: URL): Video | null {
  const host = hostname.replace(/^(www|m|music)\./, '')
  const isSite = host === 'youtube.com' || host === 'youtube-nocookie.com'
  const [, first = '', second = ''] = pathname.split('/')
  const named = ['embed', 'shorts', 'live'].includes(first) ? second : searchParams.get('v')
  const id = host === 'youtu.be' ? first : isSite ? named : null
  if (!id || !/^[\w-]{11}$/.test(id)) return null
  const frame = `https://www.youtube-nocookie.com/embed/${id}?autoplay=1`
  return { provider: 'YouTube', href: `https://www.youtube.com/watch?v=${id}`, frame }
}

function vimeo({ hostname, pathname }: URL): Video | null {
  const host = hostname.replace(/^www\./, '')
  const pattern = host === 'player.vimeo.com' ? /^\/video\/(\d+)\/?$/ : /^\/(\d+)\/?$/
  const id = host === 'vimeo.com' || host === 'player.vimeo.com' ? pattern.exec(pathname)?.[1] : null
  if (!id) return null
  const frame = `https://player.vimeo.com/video/${id}?autoplay=1&dnt=1`
  return { provider: 'Vimeo', href: `https://vimeo.com/${id}`, frame }
}
