export type Note = { words: string; href?: string }

type Episode = {
  row: number
  state: 'new' | 'same' | 'differs' | 'update'
  id: string | null
  stored: { title: string | null } | null
}

type Role = { rows: number[]; state: 'new' | 'same'; id: string | null; newPeople: string[] }

/** What the server answers to a season's form. */
export type SeasonAnswer = {
  message?: string
  episodes?: Episode[]
  cast?: Role[]
  errors?: { message?: string; data?: { errors?: { path: string; message: string }[] } }[]
}

/** What is said at each row: what will become of it, or what has. */
export function notesOf({
  answer,
  isStored,
}: {
  answer: SeasonAnswer
  isStored: boolean
}): Map<string, Note> {
  const episodes = (answer.episodes ?? []).map((episode): [string, Note] => [
    `episodes.${episode.row}`,
    withLink({ words: wordsOf({ episode, isStored }), collection: 'episodes', id: episode.id }),
  ])
  const cast = (answer.cast ?? []).flatMap((role) =>
    role.rows.map((row): [string, Note] => [
      `cast.${row}`,
      withLink({ words: roleWords({ role, isStored }), collection: 'characters', id: role.id }),
    ]),
  )
  return new Map([...episodes, ...cast])
}

function wordsOf({ episode: { state, stored }, isStored }: { episode: Episode; isStored: boolean }): string {
  if (state === 'new') return isStored ? 'Added' : 'New'
  if (state === 'same') return 'There already'
  if (state === 'update') return isStored ? 'Updated' : 'There already; will be updated'
  const title = stored?.title ? `, as “${stored.title}”` : ''
  return `There already${title}; left as it is`
}

function roleWords({ role: { state, newPeople }, isStored }: { role: Role; isStored: boolean }): string {
  const character = state === 'same' ? 'There already' : isStored ? 'Added' : 'New'
  return newPeople.length > 0 ? `${character}, with ${newPeople.join(' and ')} as a new person` : character
}

function withLink({ words, collection, id }: { words: string; collection: string; id: string | null }): Note {
  return id ? { words, href: `/admin/collections/${collection}/${id}` } : { words }
}
