const crypto = process.getBuiltinModule('node:crypto')

// The players of `core/rich-text/embed.ts`, which load only when a reader asks for one.
const players = 'https://www.youtube-nocookie.com https://player.vimeo.com'

/**
 * The Content-Security-Policy of a page. `scripts` are sources in the policy's own terms, such as `'nonce-…'`, that
 * may run beside our own files. Custom properties travel in style attributes, which can do no more than style.
 */
export function contentPolicy(scripts: readonly string[]): string {
  return [
    "default-src 'none'",
    `script-src ${["'self'", ...scripts].join(' ')}`,
    "style-src 'self'",
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    `frame-src ${players}`,
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'self'",
  ].join('; ')
}

/** The policy of a finished page: of inline scripts only those may run that stand in it now. */
export function policyOfPage(html: string): string {
  const hashes = inlineScripts(html).map((text) => `'sha256-${sha256(text)}'`)
  return contentPolicy([...new Set(hashes)])
}

// React escapes `<` within its scripts, and whatever a person wrote stands escaped outside of them.
function inlineScripts(html: string): string[] {
  return [...html.matchAll(/<script([^>]*)>([\s\S]*?)<\/script>/g)].flatMap(
    ([, attributes = '', text = '']) => (text !== '' && isScript(attributes) ? [text] : []),
  )
}

// Data for machines is no script, and asks no policy.
function isScript(attributes: string): boolean {
  return !/\btype="application\/(?:ld\+)?json"/.test(attributes)
}

function sha256(text: string): string {
  return crypto.createHash('sha256').update(text).digest('base64')
}
