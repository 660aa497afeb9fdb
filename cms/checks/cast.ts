import type { PayloadRequest } from 'payload'
import { findIn } from '#cms/find-in.ts'
import { idOf } from '#cms/publishing/facts.ts'
import type { CheckedCharacter } from '#core/checks/model.ts'

/** The characters of a show with all their names, and everybody who has played them. */
export async function readCast({
  req,
  show,
}: {
  req: PayloadRequest
  show: string
}): Promise<CheckedCharacter[]> {
  const select = { name: true, names: true, aliases: true, performers: true } as const
  const docs = await findIn({ req, collection: 'characters', field: 'show', values: [show], select })
  const ids = docs.flatMap(({ performers }) => (performers ?? []).map(({ person }) => idOf(person)))
  const people = new Map(
    (await findIn({ req, collection: 'people', values: ids, select: { name: true } })).map(({ id, name }) => [
      id,
      name,
    ]),
  )
  return docs.map(({ id, name, names, aliases, performers }) => ({
    id,
    names: [name, ...(names ?? []).map((one) => one.name), ...(aliases ?? []).map((one) => one.name)],
    performers: (performers ?? []).flatMap(({ person }) => people.get(idOf(person) ?? '') ?? []),
  }))
}
