import { foldWords } from './fold.ts'
import type { KnownNames } from './known-names.ts'
import type { CastProposal } from './model.ts'
import { isNear } from './spelling.ts'

/**
 * A pair of somebody who is known to play one with a name much like it, as known: in “Dupree (Shandra Kessinger)” only the
 * performer tells which of the Duprees, in “Tooly (Ken Ashdown)” how the name is spelled.
 */
export function asKnownRole(pair: CastProposal, performer: string, { roles }: KnownNames): CastProposal {
  if (pair.record !== null) return pair
  const words = foldWords(pair.character)
  const isLike = (role: string) =>
    foldWords(role).some((one) => words.some((word) => one === word || isNear(one, word)))
  const [role, other] = (roles.get(performer) ?? []).filter(isLike)
  return role === undefined || other !== undefined ? pair : { ...pair, character: role, record: role }
}
