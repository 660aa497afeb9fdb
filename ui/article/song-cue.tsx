import { settingWords } from '#core/performance.ts'
import type { Cue, Named } from '#core/rich-text/nodes.ts'
import { Credits } from '../parts/credits.tsx'
import styles from './song-cue.module.css'

/** The song cues of a text: which number each has, and how many there are. */
export type CueCounts = { numbers: ReadonlyMap<Cue, number>; total: number }

/** A song where it is sung in the text: its place among the songs, its title, its credits. */
export function SongCue({ cue, cues }: { cue: Cue; cues: CueCounts }) {
  const number = cues.numbers.get(cue)
  if (!cue.line || number === undefined) return null
  const { song, note, originalArtist, singers, writers, year } = cue.line
  const first = originalArtist && [originalArtist, year].filter((part) => part !== null).join(', ')
  return (
    <section className={styles.cue} aria-label={`Song: ${song.name}`}>
      <p className={styles.place}>
        Song {number} of {cues.total}
        <span className={styles.pips} aria-hidden="true">
          {Array.from({ length: cues.total }, (_, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the pips are alike
            <span key={index} className={index < number ? styles.sung : styles.ahead} />
          ))}
        </span>
      </p>
      <cite className={styles.title}>{song.path ? <a href={song.path}>{song.name}</a> : song.name}</cite>
      <Credits
        facts
        credits={[
          { role: 'Sung by', names: singers },
          { role: 'How', names: plain(settingWords[cue.line.setting]) },
          { role: 'Written by', names: writers },
          { role: 'First sung by', names: first ? plain(first) : [] },
          { role: 'Heard', names: cue.line.extent === 'part' ? plain('in part') : [] },
        ]}
      />
      {note && <p className={styles.note}>{note}</p>}
    </section>
  )
}

function plain(name: string): Named[] {
  return [{ name, path: null }]
}
