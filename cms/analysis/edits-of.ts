import { keyOf } from '#core/analysis/key.ts'
import { placesOf } from '#core/analysis/propose.ts'
import { placesOfSpelling, respelt } from '#core/analysis/respell.ts'
import type { WordEdit } from '#core/rich-text/edit-words.ts'
import type { Span } from '#core/span.ts'
import { characterCalled } from './make-cast.ts'
import { chosenOf, type Taking } from './taking.ts'

/** What is done to the text for what was chosen, once its records are there. */
export function editsOf(taking: Taking): WordEdit[] {
  const edits = [...mentions(taking), ...met(taking), ...songs(taking)]
  const spellings = doubts(taking)
  // Words that are linked and written anew are edited once.
  const written = new Map(spellings.map((edit) => [placeOf(edit), edit]))
  const linked = edits.map((edit) => ({ ...written.get(placeOf(edit)), ...edit }))
  const places = new Set(linked.map(placeOf))
  return [...linked, ...spellings.filter((edit) => !places.has(placeOf(edit)))]
}

function mentions(taking: Taking): WordEdit[] {
  const wanted = [
    ...chosenOf(taking, 'mention').map(({ item }) => ({ item, name: item.record })),
    ...chosenOf(taking, 'which').flatMap(({ item, change }) =>
      change.record && item.records.includes(change.record) ? [{ item, name: change.record }] : [],
    ),
  ]
  return wanted.flatMap(({ item: { span }, name }) => toCharacter(taking, { span, name }))
}

/** The first place in each paragraph of the characters who are known only now. */
function met(taking: Taking): WordEdit[] {
  if (taking.met.size === 0) return []
  const { written } = taking.draft
  return placesOf({ written, known: taking.facts.known, names: taking.met }).flatMap(({ record, span }) =>
    toCharacter(taking, { span, name: record }),
  )
}

function toCharacter(taking: Taking, { span, name }: { span: Span; name: string }): WordEdit[] {
  const id = characterCalled({ taking, name })?.id
  return id ? [{ ...span, mention: { collection: 'characters', id } }] : []
}

function songs(taking: Taking): WordEdit[] {
  const wanted = [
    ...chosenOf(taking, 'song').map(({ item }) => ({ item, title: item.song })),
    ...chosenOf(taking, 'performance').map(({ item, change }) => ({
      item,
      title: change.song?.trim() || item.song,
    })),
  ]
  return wanted.flatMap(({ item: { span }, title }) => {
    const song = taking.facts.songs.find((one) => keyOf(one.title) === keyOf(title))
    return song ? [{ ...span, mention: { collection: 'songs' as const, id: song.id } }] : []
  })
}

function doubts(taking: Taking): WordEdit[] {
  const { text } = taking.draft.written
  return chosenOf(taking, 'doubt').flatMap(({ item: { onList, words: found }, change }) => {
    const words = change.words?.trim() || respelt({ found, onList })
    return placesOfSpelling({ text, found }).map((span) => ({ ...span, words }))
  })
}

function placeOf({ start, end }: Span): string {
  return `${start} ${end}`
}
