import { existsSync } from 'node:fs'
import { start } from './children.mjs'
import { debianPackage } from './debian-package.mjs'

const system = '/usr/bin/chromium'

/**
 * The browser to test with: `path` (empty for Playwright's own), or the `reason` why there is none and how
 * to get one. Each is tried by starting it.
 */
export async function findBrowser() {
  const { chromium } = await import('@playwright/test')
  const given = process.env.E2E_CHROMIUM
  if (given && (await starts({ chromium, path: given }))) return { path: given }
  if (await starts({ chromium })) return { path: '' }
  if (await starts({ chromium, path: system })) return { path: system }
  if ((await download()) && (await starts({ chromium }))) return { path: '' }
  if ((await debianPackage('chromium')) && (await starts({ chromium, path: system }))) return { path: system }
  return {
    reason:
      'no Chromium found. Run npx playwright install --with-deps chromium, install the package chromium, ' +
      'or set E2E_CHROMIUM to a Chromium.',
  }
}

async function starts({ chromium, path }) {
  if (!existsSync(path ?? chromium.executablePath())) return false
  try {
    const browser = await chromium.launch({ executablePath: path, args: ['--no-sandbox', '--disable-gpu'] })
    await browser.close()
    return true
  } catch {
    return false
  }
}

async function download() {
  console.log('Asking Playwright for its Chromium')
  const args = ['node_modules/@playwright/test/cli.js', 'install', 'chromium']
  return (await start({ command: process.execPath, args })) === 0
}
