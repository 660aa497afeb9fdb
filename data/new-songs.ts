import type { SungLine } from '#core/model.ts'
import { idOf } from './map/id-of.ts'
import type { Related } from './related.ts'
import { type Sung, toSungLines } from './sung.ts'

/** The songs that aired last, each once, the newest first. */
export function toNewSongs({
  sung,
  related,
  limit,
}: {
  sung: Sung
  related: Related
  limit: number
}): SungLine[] {
  const airedAt = (doc: Sung['performances'][number]) =>
    sung.runs.episodes.get(idOf(doc.episode) ?? '')?.airsAt ?? ''
  const performances = [...sung.performances].sort((left, right) =>
    airedAt(left) === airedAt(right) ? 0 : airedAt(left) < airedAt(right) ? 1 : -1,
  )
  const lines = new Map<string, SungLine>()
  for (const line of toSungLines({ sung: { ...sung, performances }, related })) {
    if (!lines.has(line.song.id)) lines.set(line.song.id, line)
  }
  return [...lines.values()].slice(0, limit)
}
