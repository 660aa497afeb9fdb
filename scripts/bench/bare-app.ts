import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { recaps } from '#scripts/seed/smash.ts'

export type Sizes = { recap: number; home: number }

const paragraph = 400
// The letters of our pages: a page with typographic quotes takes longer to send than one of plain ASCII.
const words = recaps.flatMap(({ paragraphs }) =>
  paragraphs.map((text) => text.replace(/\]\([^)]*\)|\[/g, '')),
)

/** Writes a Next app of two static pages and a dynamic one, with so many letters of text on each. */
export function writeBareApp({ app, letters }: { app: string; letters: Sizes }): void {
  const files = {
    'package.json': JSON.stringify({ name: 'bare', private: true, type: 'module' }),
    'next.config.mjs': `export default { turbopack: { root: ${JSON.stringify(resolve('.'))} } }\n`,
    // Without these two the ones of the project, found above, would be part of the app.
    'instrumentation.js': 'export function register() {}\n',
    'jsconfig.json': '{}\n',
    'app/layout.jsx': layout,
    'app/text.jsx': text,
    'app/recap/page.jsx': page(letters.recap),
    'app/home/page.jsx': page(letters.home),
    'app/fresh/page.jsx': `export const dynamic = 'force-dynamic'\n${page(letters.recap)}`,
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

const text = `const words = ${JSON.stringify(`${words.join(' ')} `)}

export function Text({ letters }) {
  const whole = words.repeat(Math.ceil(letters / words.length)).slice(0, letters)
  const parts = whole.match(/.{1,${paragraph}}/g) ?? []
  return <main><h1>A bare page</h1>{parts.map((part, index) => <p key={index}>{part}</p>)}</main>
}
`

function page(letters: number): string {
  return `import { Text } from '../text.jsx'

export default function Page() {
  return <Text letters={${letters}} />
}
`
}
