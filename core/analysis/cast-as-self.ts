import type { CastProposal } from './model.ts'
import type { Name } from './names.ts'
import { type CastContext, mayPlay, playsSelf, toPair } from './pair.ts'

const asSelf =
  /(?:\b(?:appears?|appeared|appearing|turn(?:s|ed|ing)? up|pops? up|popped up|shows? up|showed up|guests?|guested|guest-stars?|cameos?|drops? (?:in|by)|returns?|is (?:here|back|on)|here)(?: \p{Ll}+){0,2}|,) as (?:him|her|them)sel(?:f|ves)\b|\b(?:plays?|played|playing) (?:him|her)self\b|\((?:as )?(?:him|her)self[),]/giu

/** How far before these words the name may be. */
const reach = 80

/** Who appears in a show as nobody else: “Loretta Vance, who appears as herself”, “Broadway’s Simone Achebe, as herself”. */
export function castAsSelf({ read, names, known }: CastContext): CastProposal[] {
  return [...read.text.matchAll(asSelf)].flatMap(({ index }) => {
    const name = names.findLast(({ end }) => end <= index + 1)
    if (!name || index - name.end > reach || !(mayPlay(name) || playsSelf(name, known))) return []
    return /[.;:!?]/.test(read.text.slice(name.end, index)) ? [] : [toSelf(name)]
  })
}

function toSelf(name: Name): CastProposal {
  const pair = toPair({ character: name, performer: name, reason: 'Plays nobody else.', sure: 0.85 })
  return { ...pair, character: name.character ?? pair.performer, performer: name.text }
}
