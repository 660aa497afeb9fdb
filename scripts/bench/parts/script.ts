import { gzipSync } from 'node:zlib'
import type { Bench } from '../bench.ts'
import type { Figure } from '../figure.ts'
import { read } from '../read.ts'
import { kilobytes } from '../units.ts'

const most = 8000

/** The scripts that a page names, but for what only old browsers load; compressed as the server does it. */
export async function measureScript(bench: Bench): Promise<Figure[]> {
  const [site, bare] = [await bench.site(), await bench.bare()]
  const [recap] = site.records.recaps
  const ours = await bytesOfScripts({ url: site.url, path: String(recap) })
  const theirs = await bytesOfScripts({ url: bare.url, path: '/recap' })
  const on = ours - theirs
  return [
    {
      name: 'compressed script of a recap',
      ours: kilobytes(ours),
      bare: kilobytes(theirs),
      ratio: ours / theirs,
      expected: `≤ ${kilobytes(most)} on top`,
      ok: on <= most,
    },
  ]
}

async function bytesOfScripts({ url, path }: { url: string; path: string }): Promise<number> {
  const { text } = await read(url + path)
  const html = text.replace(/<script[^>]* noModule[^>]*>/gi, '')
  const names = new Set(Array.from(html.matchAll(/static\/[\w/.~-]+\.js/g), ([name]) => name))
  let bytes = 0
  for (const name of names) {
    const script = await read(`${url}/_next/${name}`)
    if (script.status !== 200) throw new Error(`${path} names ${name}, which answers ${script.status}`)
    bytes += gzipSync(script.text).byteLength
  }
  return bytes
}
