import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { mkdir, rm, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import type { Payload } from 'payload'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Location } from '#cms/database/backup.ts'
import type { Publication } from '#scripts/archive/backup.ts'
import { heldFile, holdFiles } from '#scripts/archive/media.ts'
import {
  backUp,
  emptyPlace,
  everyDocument,
  namesIn,
  newFolder,
  ownPublication,
  runScript,
} from '#tests/integration/archive/archives.ts'
import { buildWorld } from '#tests/integration/data/world.ts'
import { startPayload } from '#tests/integration/support/start-payload.ts'

let payload: Payload
let own: Publication

beforeAll(async () => {
  payload = await startPayload()
  await buildWorld(payload)
  own = await ownPublication()
})

describe('a backup', () => {
  it('can be read by its owner only', async () => {
    expect((await stat(await backUp(own))).mode & 0o777).toBe(0o600)
  })

  it('that is interrupted leaves nothing and says so', async () => {
    const folder = newFolder()
    const release = path.join(folder, 'release')
    const { child, ended } = runScript({
      script: 'backup.ts',
      args: [path.join(folder, 'archive.tar.zst')],
      env: { FAIL_AT: `hold:backup-written:${release}` },
    })
    await until(async () => (await namesIn(folder)).includes('archive.tar.zst.partial'))
    child.kill('SIGINT')
    await wait(50)
    await writeFile(release, '')
    expect(await ended).toMatchObject({ code: 130, output: expect.stringContaining('Stopped') })
    expect(await namesIn(folder)).toEqual(['release'])
    expect(await namesIn(own.varDir)).not.toContain('archive-work')
  })

  it('for which there is no room leaves nothing and says so', async () => {
    const folder = newFolder()
    const media = path.join(own.varDir, 'media')
    await mkdir(media, { recursive: true })
    await writeFile(path.join(media, 'large.jpg'), randomBytes(12 * 1024 * 1024))
    await payload.db.create({
      collection: 'media',
      data: { id: 'large', alt: 'Large', filename: 'large.jpg', filesize: 12 * 1024 * 1024 },
    })
    const file = path.join(folder, 'archive.tar.zst')
    const ended = await withLittleRoom({ file, kilobytes: 8 * 1024 })
    expect(ended).toMatchObject({ code: 1, output: expect.stringContaining('There is no room left') })
    expect(await namesIn(folder)).toEqual([])
  })
})

describe('a restore', () => {
  it('that is killed before the end has changed nothing, and can be begun again', async () => {
    const there = await emptyPlace()
    const file = await backUp(own)
    const at = { VAR_DIR: there.varDir, DATABASE_URL: there.location.url ?? '' }
    const killed = await runScript({
      script: 'restore.ts',
      args: [file],
      env: { ...at, FAIL_AT: 'restore-written' },
    }).ended
    expect(killed.code).toBeNull()
    expect(await namesIn(there.varDir)).toEqual(['archive-work'])
    expect(await runScript({ script: 'restore.ts', args: [file], env: at }).ended).toMatchObject({ code: 0 })
    const location = there.location.url === undefined ? databaseIn(there.varDir) : there.location
    expect((await everyDocument({ ...there, location })).recaps).toHaveLength(1)
    expect(await namesIn(there.varDir)).not.toContain('archive-work')
  }, 60_000)
})

describe('the media files of a moment', () => {
  it('are there although they have been deleted and replaced since', async () => {
    const [from, before, after] = [newFolder(), newFolder(), newFolder()]
    const write = async (name: string, words: string) => await writeFile(path.join(from, name), words)
    await write('kept.jpg', 'kept')
    await write('deleted.jpg', 'deleted')
    await holdFiles({ from, to: before })
    await rm(path.join(from, 'deleted.jpg'))
    await rm(path.join(from, 'kept.jpg'))
    await write('kept.jpg', 'another')
    await write('added.jpg', 'added')
    await holdFiles({ from, to: after })
    const folders = [after, before]
    const held = async (name: string, size: number | null) => {
      const file = await heldFile({ name, size, folders })
      return file && path.relative(from, file.path).includes(path.basename(before))
        ? 'before'
        : file && 'after'
    }
    expect(await held('deleted.jpg', 7)).toBe('before')
    expect(await held('kept.jpg', 4)).toBe('before')
    expect(await held('kept.jpg', 7)).toBe('after')
    expect(await held('added.jpg', 5)).toBe('after')
    expect(await held('never.jpg', 5)).toBeNull()
  })
})

function databaseIn(varDir: string): Location {
  return { file: path.join(varDir, 'previously.db') }
}

async function withLittleRoom({ file, kilobytes }: { file: string; kilobytes: number }) {
  // A bound on the size of every file that it writes stands for a full disk.
  const command = `trap '' XFSZ; ulimit -f ${kilobytes}; exec "$0" scripts/backup.ts "$1"`
  const child = spawn('bash', ['-c', command, process.execPath, file], { env: process.env })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => {
      output += chunk.toString()
    })
  }
  const [code] = (await once(child, 'close')) as [number]
  return { code, output }
}

async function until(isSo: () => Promise<boolean>): Promise<void> {
  while (!(await isSo())) await wait(20)
}
