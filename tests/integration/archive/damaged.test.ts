import { createHash } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { zstdCompressSync, zstdDecompressSync } from 'node:zlib'
import type { Payload } from 'payload'
import { beforeAll, describe, expect, it } from 'vitest'
import { schemaNames } from '#cms/database/backup.ts'
import { migrations } from '#cms/database/migrations/sqlite/index.ts'
import type { Publication } from '#scripts/archive/backup.ts'
import { sealBytes, sealMark } from '#scripts/archive/format.ts'
import {
  type Bytes,
  backUp,
  emptyPlace,
  everyDocument,
  newFolder,
  ownPublication,
  restoreTo,
  rewritten,
} from '#tests/integration/archive/archives.ts'
import { buildWorld } from '#tests/integration/data/world.ts'
import { startPayload } from '#tests/integration/support/start-payload.ts'
import { stored } from '#tests/integration/support/stored.ts'

let payload: Payload
let own: Publication
let file: string
let bytes: Buffer

beforeAll(async () => {
  payload = await startPayload()
  await buildWorld(payload)
  own = await ownPublication()
  file = await backUp(own)
  bytes = await readFile(file)
}, 60_000)

const damage = 'The archive is damaged or cut off.'
const notOurs = 'This file is not a backup of Previously.'

describe('an archive that is not as it was written', () => {
  it.each([0.05, 0.3, 0.6, 0.9, 0.999])(
    'is refused when it was cut off at %d of its length',
    async (part) => {
      await refused(bytes.subarray(0, Math.floor(bytes.length * part)), damage)
    },
  )

  it.each([0.1, 0.35, 0.7, 0.98])('is refused when a byte at %d of its length is another', async (part) => {
    const altered = Buffer.from(bytes)
    const place = Math.floor(bytes.length * part)
    altered[place] = Number(altered[place]) ^ 0x55
    await refused(altered, damage)
  })

  it('is refused when a letter in it was changed with care', async () => {
    const open = zstdDecompressSync(bytes.subarray(0, -sealBytes))
    open.write('O', open.indexOf('Inside headline'))
    await refused(sealed(open), damage)
  })

  it('is refused when it was cut off with care', async () => {
    const open = zstdDecompressSync(bytes.subarray(0, -sealBytes))
    await refused(sealed(open.subarray(0, open.indexOf('checksums.json'))), damage)
  })

  it('is refused when an entry was taken out, although its checksums are right', async () => {
    const without = await rewritten(file, (all) =>
      all.filter(({ name }) => !name.startsWith('documents/shows/')),
    )
    await refused(await readFile(without), 'The archive does not hold as much as it says.')
  })

  it('is refused when an entry of it leads elsewhere', async () => {
    const added = await rewritten(file, (all) => [...all, { name: 'media/../../x', bytes: Buffer.from('x') }])
    await refused(await readFile(added), 'does not belong there')
  })
})

describe('a file that is no archive of ours', () => {
  it('is refused: a text, an empty one, and another compressed file', async () => {
    await refused(Buffer.from('Nothing of the kind.'), notOurs)
    await refused(Buffer.alloc(0), notOurs)
    await refused(zstdCompressSync(Buffer.from('Nothing of the kind.')), damage)
  })

  it('is refused: an archive of something else', async () => {
    const other = await rewritten(file, (all) => all.slice(1))
    await refused(await readFile(other), notOurs)
  })
})

describe('an archive of another version', () => {
  const [oldest, newest] = [migrations[0]?.name ?? '', schemaNames().sqlite]

  it('is refused when its form is newer', async () => {
    await refused(
      await withManifest({ formatVersion: 2, entirely: 'different' }),
      'newer version of Previously',
    )
  })

  it('is refused when its schema is newer', async () => {
    const schema = { ...schemaNames(), sqlite: '20991231-235959-what-comes' }
    await refused(await withManifest({ schema }), 'newer version of Previously')
  })

  it('is refused when it is older and what its records say has changed since', async () => {
    const schema = { ...schemaNames(), sqlite: oldest }
    await refused(await withManifest({ schema }), 'Restore it with that version')
  })

  it('is restored when it is older and nothing but more has come since', async () => {
    const carried = migrations.findLastIndex(({ steps }) => steps.some((step) => typeof step !== 'string'))
    const schema = { ...schemaNames(), sqlite: migrations[carried]?.name ?? newest }
    const older = path.join(newFolder(), 'older.tar.zst')
    await writeFile(older, await withManifest({ schema }))
    const there = await emptyPlace()
    await restoreTo({ file: older, publication: there })
    expect((await everyDocument(there)).recaps?.length).toBe(1)
  })
})

function sealed(content: Buffer): Buffer {
  const compressed = zstdCompressSync(content)
  return Buffer.concat([compressed, sealMark, createHash('sha256').update(compressed).digest()])
}

async function withManifest(change: object): Promise<Buffer> {
  const changed = await rewritten(file, ([first, ...rest]) => {
    const manifest = { ...JSON.parse(String(first?.bytes)), ...change }
    return [
      { name: 'manifest.json', bytes: Buffer.from(JSON.stringify(manifest)) },
      ...rest,
    ] satisfies Bytes[]
  })
  return await readFile(changed)
}

async function refused(given: Buffer, why: string): Promise<void> {
  const altered = path.join(newFolder(), 'altered.tar.zst')
  await writeFile(altered, given)
  const before = await stored(payload)
  const refusal = restoreTo({ file: altered, publication: await elsewhere(), isReplacing: true })
  await expect(refusal).rejects.toThrow(why)
  expect(await stored(payload)).toEqual(before)
}

// SQLite does not let a file be replaced that is open, as it is here.
async function elsewhere(): Promise<Publication> {
  return own.location.url === undefined ? await emptyPlace() : own
}
