import { createHash } from 'node:crypto'
import type { Document, Section } from '#cms/database/backup.ts'

/** How many documents there were, and a sum over what they say that does not depend on their order. */
export type Digest = { count: number; sum: bigint }

export const emptyDigest: Digest = { count: 0, sum: 0n }

export function addTo({
  digest,
  section,
  document,
}: {
  digest: Digest
  section: Section
  document: Document
}): Digest {
  const { id, globalType: _, ...rest } = document
  const said = canonical(section.hasForeignIds ? rest : { id, ...rest }) ?? ''
  const value = BigInt(`0x${createHash('sha256').update(said).digest('hex')}`)
  return { count: digest.count + 1, sum: BigInt.asUintN(256, digest.sum + value) }
}

/** One text for all forms in which the two databases give back the same: with keys in order, and nothing empty. */
function canonical(value: unknown): string | null {
  if (value === null || value === undefined) return null
  if (typeof value !== 'object') return JSON.stringify(value)
  if (Array.isArray(value)) {
    return value.length === 0 ? null : `[${value.map((item) => canonical(item) ?? 'null').join()}]`
  }
  const fields = Object.entries(value)
    .map(([key, inner]) => [key, canonical(inner)] as const)
    .filter(([, text]) => text !== null)
    .sort(([left], [right]) => (left < right ? -1 : 1))
  return fields.length === 0
    ? null
    : `{${fields.map(([key, text]) => `${JSON.stringify(key)}:${text}`).join()}}`
}
