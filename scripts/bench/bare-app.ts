import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { type MeasuredPage, measuredPages } from './fill-site.ts'

/** What a page says, repeated or cut to so many letters: other letters take longer to send, or less long. */
export type BarePage = { words: string; letters: number }
export type BarePages = Record<MeasuredPage, BarePage>

const paragraph = 400

/** Writes a Next app of static pages and a dynamic one as long as the recap. */
export function writeBareApp({ app, pages }: { app: string; pages: BarePages }): void {
  const files = {
    'package.json': JSON.stringify({ name: 'bare', private: true, type: 'module' }),
    'next.config.mjs': `export default { turbopack: { root: ${JSON.stringify(resolve('.'))} } }\n`,
    // Without these two the ones of the project, found above, would be part of the app.
    'instrumentation.js': 'export function register() {}\n',
    'jsconfig.json': '{}\n',
    'app/layout.jsx': layout,
    'app/text.jsx': text,
    ...Object.fromEntries(measuredPages.map((name) => [`app/${name}/page.jsx`, page(pages[name])])),
    'app/fresh/page.jsx': `export const dynamic = 'force-dynamic'\n${page(pages.recap)}`,
  }
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(app, name)), { recursive: true })
    writeFileSync(join(app, name), content)
  }
}

const layout = `export const metadata = { title: 'A bare page' }

export default function Layout({ children }) {
  return <html lang="en"><body>{children}</body></html>
}
`

const text = `export function Text({ words }) {
  const parts = words.match(/.{1,${paragraph}}/gs) ?? []
  return <main><h1>A bare page</h1>{parts.map((part, index) => <p key={index}>{part}</p>)}</main>
}
`

function page({ words, letters }: BarePage): string {
  const whole = words.repeat(Math.ceil(letters / words.length)).slice(0, letters)
  return `import { Text } from '../text.jsx'

export default function Page() {
  return <Text words={${JSON.stringify(whole)}} />
}
`
}
