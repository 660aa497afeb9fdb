import { chromium } from '@playwright/test'
import lighthouse from 'lighthouse'
import { freePort } from '#tests/e2e/support/free-port.ts'
import { findBrowser } from '../run/find-browser.mjs'
import type { Bench } from './bench.ts'
import type { Figure } from './figure.ts'
import { measuredPages } from './fill-site.ts'
import { median } from './numbers.ts'

const rounds = 5
const mostBelow = 2
const categories = ['performance', 'accessibility', 'best-practices', 'seo'] as const

type Category = (typeof categories)[number]
type Scores = Record<Category, number> & { shift: number }
type Measure = (url: string) => Promise<Scores>

/** What Lighthouse says of five pages and of the bare page, on a phone, in turn. */
export async function measureLighthouse(bench: Bench): Promise<Figure[]> {
  const [site, bare] = [await bench.site(), await bench.bare()]
  const ours = measuredPages.map((name) => [name, site.server.url + site.records.pages[name]])
  const urls: Record<string, string> = { 'bare page': `${bare.url}/recap`, ...Object.fromEntries(ours) }
  const results = await inBrowser((measure) => measureAll({ urls, measure, say: (line) => bench.say(line) }))
  const beside = medianOf(results, 'bare page')
  return Object.keys(urls)
    .filter((name) => name !== 'bare page')
    .flatMap((name) => toFigures({ name, scores: medianOf(results, name), beside }))
}

async function inBrowser<Result>(work: (measure: Measure) => Promise<Result>): Promise<Result> {
  const { path, reason } = (await findBrowser()) as { path?: string; reason?: string }
  if (reason) throw new Error(reason)
  const port = await freePort()
  const browser = await chromium.launch({
    executablePath: path || undefined,
    args: [
      ...[`--remote-debugging-port=${port}`, '--no-sandbox', '--disable-gpu'],
      // The servers listen on this address alone, and a try at another one would be counted.
      '--host-resolver-rules=MAP localhost 127.0.0.1',
    ],
  })
  try {
    return await work(async (url) => await measureOnce({ url, port }))
  } finally {
    await browser.close()
  }
}

type Results = Map<string, Scores[]>

async function measureAll({
  urls,
  measure,
  say,
}: {
  urls: Record<string, string>
  measure: Measure
  say: (line: string) => void
}): Promise<Results> {
  const results: Results = new Map(Object.keys(urls).map((name) => [name, []]))
  for (let round = 1; round <= rounds; round += 1) {
    say(`round ${round} of ${rounds}`)
    for (const [name, url] of Object.entries(urls)) results.get(name)?.push(await measure(url))
  }
  return results
}

async function measureOnce({ url, port }: { url: string; port: number }): Promise<Scores> {
  const result = await lighthouse(url, { port, logLevel: 'error', onlyCategories: [...categories] })
  if (!result || result.lhr.runtimeError) {
    throw new Error(`${url}: ${result?.lhr.runtimeError?.message ?? 'Lighthouse gave no result'}`)
  }
  const { lhr } = result
  const scores = categories.map((name) => [name, Math.round(100 * (lhr.categories[name]?.score ?? 0))])
  const shift = lhr.audits['cumulative-layout-shift']?.numericValue ?? Number.NaN
  return { ...(Object.fromEntries(scores) as Record<Category, number>), shift }
}

function medianOf(results: Results, name: string): Scores {
  const all = results.get(name) ?? []
  const of = (key: keyof Scores) => median(all.map((scores) => scores[key]))
  const scores = categories.map((category) => [category, of(category)])
  return { ...(Object.fromEntries(scores) as Record<Category, number>), shift: of('shift') }
}

function toFigures({ name, scores, beside }: { name: string; scores: Scores; beside: Scores }): Figure[] {
  const others = categories.slice(1).map((category) => scores[category])
  return [
    {
      name: `${name}: performance`,
      ours: String(scores.performance),
      bare: String(beside.performance),
      expected: `≥ ${beside.performance - mostBelow}`,
      ok: scores.performance >= beside.performance - mostBelow,
    },
    {
      name: `${name}: accessibility, best practices, SEO`,
      ours: others.join(', '),
      bare: categories
        .slice(1)
        .map((category) => beside[category])
        .join(', '),
      expected: '100 each',
      ok: others.every((score) => score === 100),
    },
    {
      name: `${name}: layout shift`,
      ours: String(Number(scores.shift.toFixed(3))),
      bare: String(Number(beside.shift.toFixed(3))),
      expected: '0',
      ok: scores.shift === 0,
    },
  ]
}
