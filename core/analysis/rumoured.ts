import type { Span } from './model.ts'
import type { ReadText } from './text.ts'

const reach = 180
// Not “word that they sang”: of what was sung nobody says that it would be.
const rumour =
  /\b(?:chatter|talk|talks|rumou?rs?|rumou?red|whispers?|speculation|gossip|hopes?|plans?|a plan|threats?|promises?|word|buzz|hints?|leaks?)\b[^.!?;]{0,60}\b(?:would|might|could|will|was going to|were going to|may|should|of|to)\b[^.!?;]{0,60}$/i
const sung = /\b(?:sings?|sang|belts?|performs?|performed|plays|does|gives|launch\w+)\b[^.!?;]{0,40}$/i

/** Whether a song is one of which there was talk: “chatter that these two would get a duet, and on ‘Jackson,’ no less”. */
export function isRumoured({ text }: Pick<ReadText, 'text'>, { start }: Span): boolean {
  const lead =
    text
      .slice(Math.max(0, start - reach), start)
      .split(/[.!?]["”’]?\s|\n/)
      .at(-1)
      // Somebody may be called so.
      ?.replace(/\bHope\b/g, '') ?? ''
  return rumour.test(lead) && !sung.test(lead)
}
