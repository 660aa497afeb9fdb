/** What records of a show are called among those of every show: made from a name of their own, in these words. */
const labelled = {
  episodes: { from: 'label', words: (own, show) => `${show} ${own}` },
  seasons: { from: 'label', words: (own, show) => `${show}, ${own}` },
  characters: { from: 'name', words: (own, show) => `${own} (${show})` },
  songs: { from: 'title', words: (own, show) => `${own} (${show})` },
} as const satisfies Record<string, { from: string; words: (own: string, show: string) => string }>

/** The collections whose records are told from their namesakes in other shows by the name of their show. */
export type LabelledCollection = keyof typeof labelled

export const labelledCollections = Object.keys(labelled) as LabelledCollection[]

/** The field that a record's own name stands in. */
export function ownNameField(collection: LabelledCollection): 'label' | 'name' | 'title' {
  return labelled[collection].from
}

/** A record's own name with that of its show, such as `Smash S1 E1 Pilot` or `Ivy Lynn (Smash)`. */
export function fullLabelOf({
  collection,
  record,
  show,
}: {
  collection: LabelledCollection
  record: Record<string, unknown>
  show: string
}): string {
  const { from, words } = labelled[collection]
  return words(String(record[from] ?? ''), show)
}

/** What a performance is called, after its song and its episode: `Call Me, S1 E1 Pilot`. */
export function performanceLabel(...names: (string | null | undefined)[]): string {
  return names.filter(Boolean).join(', ')
}
