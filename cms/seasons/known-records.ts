import type { PayloadRequest, Where } from 'payload'
import { asSender } from '#cms/as-sender.ts'
import { foldName } from '#core/season/same-name.ts'
import { toSlug } from '#core/slug.ts'
import type { Character, Episode, Person, Season } from '#types'
import type { SeasonForm } from './season-form.ts'

/** What is stored already of what a season's form says. */
export type Known = {
  season: Season | null
  episodes: Episode[]
  characters: Character[]
  people: Person[]
}

const all = { limit: 0, pagination: false } as const

/** Reads what the show of a form has already, and the people whom the form may mean. Null where there is no such show. */
export async function findKnown({
  req,
  form,
}: {
  req: PayloadRequest
  form: SeasonForm
}): Promise<Known | null> {
  const { payload } = req
  const as = asSender(req)
  const show = await payload.findByID({
    collection: 'shows',
    id: form.show,
    select: {},
    disableErrors: true,
    ...as,
  })
  if (!show) return null
  const ofShow: Where = { show: { equals: form.show } }
  const seasons = await payload.find({
    collection: 'seasons',
    where: { and: [ofShow, { number: { equals: form.number } }] },
    ...all,
    ...as,
  })
  const episodes = await payload.find({ collection: 'episodes', where: ofShow, ...all, ...as })
  const characters =
    form.roles.length > 0
      ? await payload.find({ collection: 'characters', where: ofShow, ...all, ...as })
      : { docs: [] }
  return {
    season: seasons.docs[0] ?? null,
    episodes: episodes.docs,
    characters: characters.docs,
    people: await findPeople({ req, names: form.roles.flatMap(({ performer }) => performer ?? []) }),
  }
}

/** The records that a name means: the one with its slug, or else those that are called so. */
export function namedSo<Named extends { slug: string; name: string; names?: Character['names'] }>({
  records,
  name,
}: {
  records: readonly Named[]
  name: string
}): Named[] {
  const folded = foldName(name)
  const bySlug = records.find(({ slug }) => slug === name.trim().toLowerCase())
  const byName = records.filter((record) =>
    [record.name, ...(record.names ?? []).map((later) => later.name)].some((one) => foldName(one) === folded),
  )
  if (bySlug || byName.length > 0) return bySlug ? [bySlug] : byName
  return records.filter(({ slug }) => slug === toSlug(name))
}

/** The people whom some names may mean, with the asker's rights. */
export async function findPeople({
  req,
  names,
}: {
  req: PayloadRequest
  names: string[]
}): Promise<Person[]> {
  if (names.length === 0) return []
  const slugs = new Set(names.flatMap((name) => [toSlug(name), name.trim().toLowerCase()]))
  const { docs } = await req.payload.find({
    collection: 'people',
    where: {
      or: [
        { slug: { in: [...slugs] } },
        ...[...new Set(names)].map((name): Where => ({ name: { like: name } })),
      ],
    },
    ...all,
    ...asSender(req),
  })
  return docs
}
