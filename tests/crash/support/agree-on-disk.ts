import { readdirSync, statSync } from 'node:fs'
import { differences, type Records } from './records.ts'
import type { Scene } from './scene.ts'
import { filesIn } from './state.ts'

/** Checks that every image has its file and every file its image, and that nothing half done lies about. */
export function agreeOnDisk({ records: { media }, scene }: { records: Records; scene: Scene }): string[] {
  const files = filesIn(scene.at('media'))
  const ids = media.map(({ id }) => id)
  return [
    ...differences({
      what: 'image file',
      found: files,
      wanted: media.map(({ filename }) => String(filename)),
    }),
    ...media
      .filter(({ filename }) => files.includes(String(filename)))
      .filter(({ filename, filesize }) => statSync(scene.at('media', String(filename))).size !== filesize)
      .map(({ filename }) => `image file of another size: ${filename}`),
    ...inside(scene.at('media-kept')).map((name) => `left in media-kept: ${name}`),
    ...['renditions', 'avif-wanted', 'outbox']
      .flatMap((folder) => inside(scene.at(folder)))
      .filter((name) => /\.(tmp|part)$/.test(name))
      .map((name) => `half written: ${name}`),
    ...inside(scene.at('renditions'))
      .filter((name) => !name.includes('/') && name !== 'cards' && !ids.includes(name))
      .map((name) => `renditions of no image: ${name}`),
    ...inside(scene.varDir)
      .filter((name) => /^(previously\.db\.copy-|archive-work)/.test(name))
      .map((name) => `left behind: ${name}`),
  ]
}

function inside(folder: string): string[] {
  try {
    return readdirSync(folder, { recursive: true, encoding: 'utf8' })
  } catch {
    return []
  }
}
