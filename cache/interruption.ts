import { withoutFramework } from './plain-page.ts'

const fs = process.getBuiltinModule('node:fs')
const path = process.getBuiltinModule('node:path')

const plain =
  '<!doctype html><html lang="en"><title>Please stand by</title><p>This page cannot be made just now. Try again in a moment.</p></html>'

/** What stands in place of a page that cannot be made: `app/(site)/interrupted` as the build left it, where it did. */
export function interruptionOf(serverDistDir: string): string {
  try {
    return withoutFramework(fs.readFileSync(path.join(serverDistDir, 'app', 'interrupted.html'), 'utf8'))
  } catch {
    return plain
  }
}
