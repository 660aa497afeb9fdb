import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { freePort } from '#tests/e2e/support/free-port.ts'
import { type BarePage, writeBareApp } from './bare-app.ts'
import { BareServer } from './bare-server.ts'
import { buildApp } from './builds.ts'
import { type MeasuredPage, measuredPages } from './fill-site.ts'
import { read } from './read.ts'
import type { Site } from './site.ts'

/** The app beside which all is measured. */
export type Bare = { server: BareServer; url: string; buildMilliseconds: number }

const closeEnough = 0.01
const mostTries = 4
// What a page weighs without text, at a guess, and with each letter: it stands there as an element and as React's data.
const empty = 4900
const perLetter = 2.15

/** Builds an app whose static pages are as long as the site's, and starts it. */
export async function makeBare({ folder, site }: { folder: string; site: Site }): Promise<Bare> {
  const wanted = await eachPage(async (name) => (await read(site.url + site.records.pages[name])).text)
  const app = join(folder, 'bare')
  const buildMilliseconds = await buildToSize({ folder, app, wanted })
  const server = new BareServer({ app, port: await freePort() })
  await server.start()
  return { server, url: server.url, buildMilliseconds }
}

async function eachPage<Value>(
  make: (name: MeasuredPage) => Promise<Value>,
): Promise<Record<MeasuredPage, Value>> {
  const entries = measuredPages.map(async (name) => [name, await make(name)] as const)
  return Object.fromEntries(await Promise.all(entries)) as Record<MeasuredPage, Value>
}

type Build = { folder: string; app: string; wanted: Record<MeasuredPage, string> }

async function buildToSize({ folder, app, wanted }: Build): Promise<number> {
  const pages = await eachPage(async (name) => toPage(wanted[name]))
  for (let tries = 1; tries <= mostTries; tries += 1) {
    writeBareApp({ app, pages })
    const milliseconds = await buildApp({ folder, app })
    const off = measuredPages.map((name) => {
      const missing = Buffer.byteLength(wanted[name]) - builtLength({ app, name })
      pages[name].letters += Math.round(missing / perLetter)
      return Math.abs(missing) / Buffer.byteLength(wanted[name])
    })
    if (Math.max(...off) <= closeEnough) return milliseconds
  }
  throw new Error('The bare pages did not come to the size of the pages to compare.')
}

function toPage(html: string): BarePage {
  const body = html.slice(html.indexOf('<body')).replace(/<script.*?<\/script>/gs, '')
  const words = body.replace(/<[^>]*>/g, ' ').replace(/&[^;]*;|\s+/g, ' ')
  return { words, letters: Math.max(0, Math.round((Buffer.byteLength(html) - empty) / perLetter)) }
}

function builtLength({ app, name }: { app: string; name: string }): number {
  return readFileSync(join(app, '.next/server/app', `${name}.html`)).byteLength
}
