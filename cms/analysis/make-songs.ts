import { asSender } from '#cms/as-sender.ts'
import { keyOf } from '#core/analysis/key.ts'
import type { Item } from '#core/analysis/propose.ts'
import { characterCalled } from './make-cast.ts'
import { type Chosen, chosenOf, type Taking } from './taking.ts'

/**
 * Makes the songs and performances of what was chosen. `again` is what is proposed now that the cast is known: who sings
 * is read from it.
 */
export async function makeSongs({
  taking,
  again,
}: {
  taking: Taking
  again: readonly Item[]
}): Promise<void> {
  const known = new Map(again.map((item) => [item.key, item]))
  const orders = taking.facts.performances.map(({ order }) => order)
  let order = Math.max(0, ...orders)
  for (const { item, change } of chosenOf(taking, 'performance')) {
    const { episode, left } = taking
    if (!episode) {
      left.push({ key: item.key, why: 'Choose the episode first.' })
      continue
    }
    const now = known.get(item.key)
    const singers = change.singers ?? (now?.kind === 'performance' ? now.singers : item.singers)
    const characters = singersOf({
      taking,
      key: item.key,
      names: singers,
      mustBeKnown: change.singers !== undefined,
    })
    const song = await songCalled({ taking, item, change })
    order += 1
    const doc = await taking.req.payload.create({
      collection: 'performances',
      data: {
        ...{ episode: episode.id, song, characters, order },
        setting: change.setting ?? item.setting,
        extent: change.extent ?? item.extent,
      },
      ...asSender(taking.req),
    })
    taking.made.push({ collection: 'performances', id: doc.id, name: `“${item.song}”` })
  }
}

type Named = { taking: Taking; key: string; names: readonly string[]; mustBeKnown: boolean }

function singersOf({ taking, key, names, mustBeKnown }: Named): string[] {
  const found = names.map((name) => ({ name, id: characterCalled({ taking, name })?.id }))
  const unknown = found.filter(({ id }) => id === undefined).map(({ name }) => `“${name}”`)
  if (mustBeKnown && unknown.length > 0) {
    const why = `${unknown.join(', ')}: no such character in this show, so nobody of that name is said to sing.`
    taking.left.push({ key, why })
  }
  return [...new Set(found.flatMap(({ id }) => id ?? []))]
}

async function songCalled({
  taking,
  item,
  change,
}: Chosen<'performance'> & { taking: Taking }): Promise<string> {
  const { episode, facts, made, req } = taking
  const title = change.song?.trim() || item.song
  const known = facts.songs.find((song) => keyOf(song.title) === keyOf(title))
  if (known) return known.id
  const original = change.original ?? item.original
  const artist = change.originalArtist === undefined ? item.originalArtist : change.originalArtist
  const doc = await req.payload.create({
    collection: 'songs',
    data: {
      ...{ show: facts.show.id, title, slug: '', firstEpisode: episode?.id ?? null },
      ...{ originalArtist: original ? null : artist, writtenForShow: original },
    },
    ...asSender(req),
  })
  facts.songs.push(doc)
  made.push({ collection: 'songs', id: doc.id, name: title })
  return doc.id
}
