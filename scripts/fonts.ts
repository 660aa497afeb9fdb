import { copyFile, readFile, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import subsetFont from 'subset-font'

// Makes the files of ui/fonts from Fontsource's: only the letters, features and ranges of the axes that the pages use.
// Run it again after an upgrade of either package.

type Span = { from: number; to: number }

const latin: Span[] = [
  { from: 0x20, to: 0x7e },
  { from: 0xa0, to: 0xff },
  { from: 0x131, to: 0x131 },
  { from: 0x152, to: 0x153 },
  { from: 0x2c6, to: 0x2dc },
  { from: 0x2010, to: 0x2026 },
  { from: 0x2030, to: 0x203a },
  { from: 0x2044, to: 0x2044 },
  { from: 0x20ac, to: 0x20ac },
  { from: 0x2122, to: 0x2122 },
  { from: 0x2190, to: 0x2193 },
  { from: 0x2212, to: 0x2215 },
]

// What European names need beside it: its own file, which a browser asks for when a page has such a letter.
const extended: Span[] = [
  { from: 0x100, to: 0x130 },
  { from: 0x132, to: 0x151 },
  { from: 0x154, to: 0x17f },
  { from: 0x218, to: 0x21b },
  { from: 0x1e80, to: 0x1e85 },
  { from: 0x1e9e, to: 0x1e9e },
  { from: 0x1ef2, to: 0x1ef3 },
]

const features = ['kern', 'liga', 'calt', 'ccmp', 'locl', 'mark', 'mkmk', 'lnum', 'onum', 'pnum', 'tnum']

const newsreader = {
  wght: { min: 400, max: 800 },
  opsz: { min: 18, max: 72 },
}

const faces = [
  {
    name: 'newsreader',
    latin: import.meta.resolve('@fontsource-variable/newsreader/files/newsreader-latin-opsz-normal.woff2'),
    extended: import.meta.resolve(
      '@fontsource-variable/newsreader/files/newsreader-latin-ext-opsz-normal.woff2',
    ),
    axes: newsreader,
  },
  {
    name: 'newsreader-italic',
    latin: import.meta.resolve('@fontsource-variable/newsreader/files/newsreader-latin-opsz-italic.woff2'),
    extended: import.meta.resolve(
      '@fontsource-variable/newsreader/files/newsreader-latin-ext-opsz-italic.woff2',
    ),
    axes: newsreader,
  },
  {
    name: 'archivo',
    latin: import.meta.resolve('@fontsource-variable/archivo/files/archivo-latin-wdth-normal.woff2'),
    extended: import.meta.resolve('@fontsource-variable/archivo/files/archivo-latin-ext-wdth-normal.woff2'),
    axes: { wght: { min: 300, max: 850 }, wdth: { min: 62, max: 100 } },
  },
]

for (const { name, latin: source, extended: further, axes } of faces) {
  await make({ source, letters: lettersOf(latin), axes, name })
  await make({ source: further, letters: lettersOf(extended), axes, name: `${name}-extended` })
}
// The faces of the cards that other sites show, each at one point of its axes: what draws them reads no other.
type Drawn = { name: string; of: string; axes: Record<string, number>; letters: string | null }

const drawn: Drawn[] = [
  { name: 'headline', of: 'newsreader', axes: { wght: 800, opsz: 72 }, letters: null },
  { name: 'label', of: 'archivo', axes: { wght: 700, wdth: 88 }, letters: null },
  { name: 'grade', of: 'archivo', axes: { wght: 800, wdth: 82 }, letters: 'ABCDF+−' },
  { name: 'code-letter', of: 'archivo', axes: { wght: 300, wdth: 62 }, letters: 'SE–' },
  { name: 'code-figure', of: 'archivo', axes: { wght: 850, wdth: 62 }, letters: '0123456789' },
]

for (const { name, of, axes, letters } of drawn) {
  const face = faces.find((one) => one.name === of)
  if (!face) throw new Error(`There is no face ${of}.`)
  const file = `cards/${name}`
  await make({ source: face.latin, letters: letters ?? lettersOf(latin), axes, name: file })
  if (!letters)
    await make({ source: face.extended, letters: lettersOf(extended), axes, name: `${file}-extended` })
}
const licences = {
  newsreader: import.meta.resolve('@fontsource-variable/newsreader/LICENSE'),
  archivo: import.meta.resolve('@fontsource-variable/archivo/LICENSE'),
}
for (const [family, file] of Object.entries(licences)) {
  await copyFile(fileURLToPath(file), `ui/fonts/${family}-licence.txt`)
}

type Made = {
  source: string
  letters: string
  axes: Record<string, number | { min: number; max: number }>
  name: string
}

async function make({ source, letters, axes, name }: Made): Promise<void> {
  const font = await subsetFont(await readFile(fileURLToPath(source)), letters, {
    targetFormat: 'woff2',
    variationAxes: axes,
    keepFeatures: features,
  })
  await writeFile(`ui/fonts/${name}.woff2`, font)
  console.log(`ui/fonts/${name}.woff2: ${font.length} bytes`)
}

function lettersOf(spans: Span[]): string {
  return spans
    .flatMap(({ from, to }) => Array.from({ length: to - from + 1 }, (_, index) => from + index))
    .map((point) => String.fromCodePoint(point))
    .join('')
}
