// Next's own files and the words by which its inline scripts begin; React's, which move late parts to their places,
// stand only where a part is late, and no part of a finished page is.
const files = String.raw`<script\b[^>]*\bsrc="/_next/[^"]*"[^>]*></script>`
const inline = String.raw`<script\b[^>]*>(?:\(?self\.__next_f\b|\(globalThis\["TURBOPACK"\])[\s\S]*?</script>`
const preloads = '<link rel="preload" as="script"[^>]*>'
const framework = new RegExp([files, inline, preloads].join('|'), 'g')

/**
 * A finished page without the framework's scripts and without its text in their language, which is twice as long as
 * the page. Nothing on the site's pages is a client component, their links are links, and their own scripts need none.
 */
export function withoutFramework(html: string): string {
  return html.replace(framework, '')
}
