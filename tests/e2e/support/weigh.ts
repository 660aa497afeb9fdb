import { gzipSync } from 'node:zlib'

/** What a page weighs, in bytes: scripts and styles compressed, as they are sent, and HTML as it is. */
export type Weight = { html: number; css: number; script: number }

type Read = (path: string) => Promise<string>

/** Weighs a page with all that it names; `read` gives a file of the site by its path. */
export async function weigh({ html, read }: { html: string; read: Read }): Promise<Weight> {
  const modern = html.replace(/<script[^>]* noModule[^>]*>/gi, '')
  const files = (pattern: RegExp) => new Set(Array.from(modern.matchAll(pattern), ([name]) => name))
  let css = 0
  for (const name of files(/\/_next\/static\/[\w/.~-]+\.css/g)) css += gzipSync(await read(name)).byteLength
  let script = gzipSync(inlineScripts(modern)).byteLength
  const scripts = files(/(?:\/_next\/)?static\/[\w/.~-]+\.js/g)
  for (const name of new Set([...scripts].map((path) => `/_next/${path.replace(/^\/_next\//, '')}`))) {
    script += gzipSync(await read(name)).byteLength
  }
  return { html: Buffer.byteLength(html), css, script }
}

// What machines read is no script.
function inlineScripts(html: string): string {
  return [...html.matchAll(/<script([^>]*)>([\s\S]*?)<\/script>/g)]
    .filter(([, attributes = '']) => !attributes.includes('json'))
    .map(([, , text = '']) => text)
    .join('\n')
}
