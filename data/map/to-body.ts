import { hasBegun } from '#core/boundary.ts'
import { labelOf } from '#core/episode.ts'
import { recordTag } from '#core/expiry.ts'
import { fromLexical } from '#core/rich-text/from-lexical.ts'
import { everyMention } from '#core/rich-text/mentions.ts'
import type { Block, CueLine, Spoiler } from '#core/rich-text/nodes.ts'
import type { Related } from '../related.ts'
import type { Target } from '../target.ts'
import { idOf } from './id-of.ts'
import { toImage } from './to-image.ts'

/**
 * A stored text with its mentions as links; those to what cannot be seen now are plain words. Of a passage that belongs
 * to an episode beyond what the reader has seen nothing is left but that it is there.
 */
export function toBody({ value, related }: { value: unknown; related: Related }): Block[] {
  const blocks = fromLexical(value, {
    path: ({ id }) => related.paths.get(id) ?? null,
    name: ({ collection, id }) => related.names.get(recordTag(collection, id)) ?? null,
    image: (id) => toImage({ relation: id, related }),
    performance: (id) => toCueLine({ id, related }),
    episode: (id) => toSpoilerEpisode({ id, related }),
  })
  return related.isLimited ? blocks.map((block) => heldBack({ block, related })) : blocks
}

// Whose episode is gone could be about anything.
function heldBack({ block, related }: { block: Block; related: Related }): Block {
  if (block.kind !== 'spoiler') return block
  const episode = related.episodes.get(block.id ?? '')
  return episode && !episode.isBeyond ? block : { ...block, blocks: [] }
}

/** The records that a stored text mentions. */
export function targetsIn(value: unknown): Target[] {
  return everyMention(fromLexical(value)).map(({ collection, id }) => ({ collection, id }))
}

function toCueLine({ id, related }: { id: string; related: Related }): CueLine | null {
  const cue = related.cues.get(id)
  if (!cue) return null
  const named = (record: { id: string }, name: string) => ({
    name,
    path: related.paths.get(record.id) ?? null,
  })
  return {
    song: named(cue.song, cue.song.title),
    originalArtist: cue.song.originalArtist?.trim() || null,
    year: cue.song.year ?? null,
    writers: (cue.song.writers ?? []).flatMap((writer) => related.people?.get(idOf(writer) ?? '') ?? []),
    singers: cue.singers.map((singer) => named(singer, singer.name)),
    setting: cue.setting,
    extent: cue.extent,
    note: cue.note?.trim() || null,
  }
}

function toSpoilerEpisode({ id, related }: { id: string; related: Related }): Spoiler['episode'] {
  const episode = related.episodes.get(id)
  if (!episode) return null
  // Whoever reads up to an episode is not told which later one it is.
  if (related.until !== undefined && !hasBegun(episode.order ?? null, related.until)) return null
  const label = labelOf({ season: episode.season, episode: episode.number })
  return { label, path: related.paths.get(id) ?? null }
}
