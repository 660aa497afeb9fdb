/**
 * A link address that may stand in a page, or null: http, https and mailto addresses, and paths and anchors of
 * this site. Everything else (`javascript:`, `data:`, `//host`, control characters) is refused.
 */
export function safeHref(value: unknown): string | null {
  if (typeof value !== 'string') return null
  const href = value.trim()
  if (hasControl(href)) return null
  if (/^\/(?![/\\])/.test(href) || href.startsWith('#')) return href
  if (!/^(https?:\/\/|mailto:)/i.test(href)) return null
  return URL.canParse(href) ? href : null
}

function hasControl(text: string): boolean {
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index)
    if (code < 32 || code === 127) return true
  }
  return false
}
