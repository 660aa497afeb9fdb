import { idOf } from './id-of.ts'

/** The ids of the characters who sing in a performance; none where a record plays. */
export function singersIn({
  characters,
}: {
  characters?: readonly Parameters<typeof idOf>[0][] | null
}): (string | null)[] {
  return (characters ?? []).map(idOf)
}
