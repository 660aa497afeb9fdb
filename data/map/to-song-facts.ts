import type { SongFacts } from '#core/model.ts'
import type { SongFields } from './docs.ts'

export function toSongFacts({
  originalArtist,
  year,
  writtenForShow,
}: Pick<SongFields, keyof SongFacts>): SongFacts {
  return {
    originalArtist: originalArtist?.trim() || null,
    year: year ?? null,
    writtenForShow: writtenForShow ?? false,
  }
}
