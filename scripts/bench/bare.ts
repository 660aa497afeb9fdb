import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { freePort } from '#tests/e2e/support/free-port.ts'
import { type Sizes, writeBareApp } from './bare-app.ts'
import { BareServer } from './bare-server.ts'
import { buildApp } from './builds.ts'
import { read } from './read.ts'
import type { Site } from './site.ts'

/** The app beside which all is measured. */
export type Bare = { server: BareServer; url: string; buildMilliseconds: number }

const closeEnough = 0.01
const mostTries = 4
// What a page weighs without text, at a guess, and with each letter: it stands there as an element and as React's data.
const empty = 4900
const perLetter = 2.15

/** Builds an app whose static pages are as long as the site's recap and home, and starts it. */
export async function makeBare({ folder, site }: { folder: string; site: Site }): Promise<Bare> {
  const [recap = ''] = site.records.recaps
  const wanted = { recap: await lengthOf(site.url + recap), home: await lengthOf(`${site.url}/`) }
  const app = join(folder, 'bare')
  const buildMilliseconds = await buildToSize({ folder, app, wanted })
  const server = new BareServer({ app, port: await freePort() })
  await server.start()
  return { server, url: server.url, buildMilliseconds }
}

async function buildToSize({
  folder,
  app,
  wanted,
}: {
  folder: string
  app: string
  wanted: Sizes
}): Promise<number> {
  const letters = { recap: lettersFor(wanted.recap), home: lettersFor(wanted.home) }
  for (let tries = 1; tries <= mostTries; tries += 1) {
    writeBareApp({ app, letters })
    const milliseconds = await buildApp({ folder, app })
    const missing = (page: keyof Sizes) => wanted[page] - builtLength({ app, page })
    const off = Math.max(Math.abs(missing('recap') / wanted.recap), Math.abs(missing('home') / wanted.home))
    if (off <= closeEnough) return milliseconds
    letters.recap += Math.round(missing('recap') / perLetter)
    letters.home += Math.round(missing('home') / perLetter)
  }
  throw new Error('The bare pages did not come to the size of the pages to compare.')
}

function lettersFor(bytes: number): number {
  return Math.max(0, Math.round((bytes - empty) / perLetter))
}

function builtLength({ app, page }: { app: string; page: string }): number {
  return readFileSync(join(app, '.next/server/app', `${page}.html`)).byteLength
}

async function lengthOf(url: string): Promise<number> {
  return Buffer.byteLength((await read(url)).text)
}
