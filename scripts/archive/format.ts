import { z } from 'zod'

/** What an archive of ours begins with: the mark of a zstd frame. */
export const zstdMark = Buffer.from([0x28, 0xb5, 0x2f, 0xfd])

/**
 * What an archive ends with, before the SHA-256 of everything above: a frame that every zstd reads over. Node's does not
 * notice that a stream was cut off.
 */
export const sealMark = Buffer.from([0x50, 0x2a, 0x4d, 0x18, 32, 0, 0, 0])

export const sealBytes = sealMark.length + 32

/** The form of the archive; a version that reads a larger number reads the smaller ones too. */
export const formatVersion = 1

export const manifestName = 'manifest.json'
export const checksumsName = 'checksums.json'

const number = z.number().int().min(0)

/** The first entry of an archive: what it is, and how much is in it. */
export const manifestSchema = z.object({
  format: z.literal('previously-backup'),
  formatVersion: number,
  product: z.string(),
  /** The last migration that the product knew, of either database. */
  schema: z.object({ sqlite: z.string(), mongo: z.string() }),
  database: z.enum(['sqlite', 'mongo']),
  madeAt: z.iso.datetime(),
  /** Per section. */
  documents: z.record(z.string(), number),
  media: z.object({ files: number, bytes: number }),
})

export type Manifest = z.output<typeof manifestSchema>

/** The last entry: the SHA-256 of every entry before it, in their order. */
export const checksumsSchema = z.array(z.object({ name: z.string(), sha256: z.string() }))

export type Checksums = z.output<typeof checksumsSchema>

/** The archive cannot be used: it is damaged, cut off, of another product or of a newer version. */
export class ArchiveError extends Error {
  override name = 'ArchiveError'
}

export function partName({ section, part }: { section: string; part: number }): string {
  return `documents/${section}/${String(part).padStart(6, '0')}.ndjson`
}

/** What an entry between the first and the last holds; a name of any other form is not ours. */
export function toContent(name: string): { section: string } | { file: string } {
  const section = /^documents\/([a-z0-9.-]+)\/\d{6}\.ndjson$/.exec(name)?.[1]
  if (section) return { section }
  const file = /^media\/([^/\\\0]+)$/.exec(name)?.[1]
  if (file && file !== '.' && file !== '..') return { file }
  throw new ArchiveError(`There is an entry in the archive that does not belong there: ${name}`)
}
