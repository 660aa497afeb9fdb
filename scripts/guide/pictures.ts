import { existsSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { chromium } from '@playwright/test'
import { openDesk } from '#scripts/guide/desk.ts'
import { keep } from '#scripts/guide/keep.ts'
import { scenes } from '#scripts/guide/scenes.ts'
import { findBrowser } from '#scripts/run/find-browser.mjs'
import { startServer } from '#tests/e2e/support/server.ts'

const folder = 'docs/pictures'

process.chdir(dirname(dirname(dirname(fileURLToPath(import.meta.url)))))
try {
  await takePictures()
  process.exit(0)
} catch (error) {
  process.stderr.write(`\nThe pictures could not be taken: ${error instanceof Error ? error.stack : error}\n`)
  process.exit(1)
}

/** Goes through an evening in the panel of a demo publication of its own, and keeps what the guide shows of it. */
async function takePictures(): Promise<void> {
  if (!existsSync('.next/BUILD_ID')) throw new Error('There is no build. Run npm run build first.')
  const { path, reason } = await findBrowser()
  if (reason) throw new Error(reason)
  const server = await startServer({ seed: true })
  const browser = await chromium.launch({
    args: ['--no-sandbox', '--disable-gpu'],
    ...(path ? { executablePath: path } : {}),
  })
  try {
    const desk = await openDesk({ browser, server })
    await mkdir(folder, { recursive: true })
    for (const { name, show } of scenes) {
      const file = `${folder}/${name}.webp`
      const bytes = await keep({ png: await show(desk), file })
      process.stdout.write(`${file}  ${Math.round(bytes / 1000)} kB\n`)
    }
  } finally {
    await browser.close()
    await server.remove()
  }
}
