import { analyse } from '#core/analysis/analyse.ts'
import type { Known } from '#core/analysis/model.ts'

/** What is known of a small invented show. */
export const known: Known = {
  show: 'Lamplight',
  episodes: [
    { code: 'S01E01', title: 'First Night', airDate: '2024-03-04' },
    { code: 'S01E02', title: 'The Understudy', airDate: '2024-03-11' },
  ],
  characters: [
    { name: 'Nora Vale', aliases: ['Sparrow'], performers: ['Ines Brandt'] },
    { name: 'Hope Quill', aliases: [], performers: ['Tamsin Oyelaran'] },
    { name: 'Thomas de la Cruz', aliases: [], performers: ['Rafael Santoyo'] },
    { name: 'Grace Pell', aliases: [], performers: [] },
    { name: 'Grace Marlow', aliases: [], performers: [] },
  ],
  songs: [{ title: 'Ghost Light', originalArtist: null, originalToShow: true }],
}

/** What a text tells to a publication that knows this much. */
export function of(text: string, what: Known = known) {
  return analyse({ text, known: what })
}
