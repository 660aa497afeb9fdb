import type { PayloadRequest } from 'payload'
import { findIn } from '#cms/find-in.ts'
import type { MentionRow } from '#core/rich-text/mentions.ts'
import type { Block } from '#core/rich-text/nodes.ts'
import { passagesOf } from '#core/rich-text/text.ts'
import { airedAmong } from './aired-among.ts'
import { idOf } from './facts.ts'

type Song = { id: string; title: string }

/** A song cue names its song: its place in a text is one where the song is mentioned. */
export async function cueRows({
  req,
  body,
  after,
}: {
  req: PayloadRequest
  body: readonly Block[]
  /** How many mentions the text has beside them. */
  after: number
}): Promise<MentionRow[]> {
  const cues = cuesIn(body)
  if (cues.length === 0) return []
  const songs = await findSongs({ req, performances: cues.map(({ id }) => id) })
  const found = cues.flatMap(({ id, paragraph }) => {
    const song = songs.get(id)
    return song ? [{ song, paragraph }] : []
  })
  return found.map(({ song, paragraph }, index) => {
    const target = `songs:${song.id}`
    const inSentence = [{ at: 0, length: song.title.length, target }]
    return {
      target,
      words: song.title,
      sentence: song.title,
      follows: JSON.stringify({ words: true, inSentence }),
      paragraph,
      position: after + index + 1,
    }
  })
}

/** The cues of a text, each with the number of the passage that it follows. */
function cuesIn(body: readonly Block[]): { id: string; paragraph: number }[] {
  let passages = 0
  return body.flatMap((block) => {
    passages += passagesOf([block]).length
    return block.kind === 'cue' ? [{ id: block.id, paragraph: Math.max(1, passages) }] : []
  })
}

async function findSongs({
  req,
  performances,
}: {
  req: PayloadRequest
  performances: readonly string[]
}): Promise<Map<string, Song>> {
  const docs = await findIn({
    ...{ req, collection: 'performances', values: performances, select: { song: true, episode: true } },
  })
  const values = docs.map(({ song }) => idOf(song))
  const songs = await findIn({ req, collection: 'songs', values, select: { title: true } })
  const byId = new Map(songs.map((song) => [song.id, song]))
  const aired = await airedAmong({ req, ids: docs.map(({ episode }) => idOf(episode)) })
  return new Map(
    docs.flatMap(({ id, song, episode }) => {
      const found = aired.has(idOf(episode) ?? '') ? byId.get(idOf(song) ?? '') : undefined
      return found ? [[id, found]] : []
    }),
  )
}
