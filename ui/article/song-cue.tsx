import { cueWords } from '#core/rich-text/block-words.ts'
import type { Cue, Named } from '#core/rich-text/nodes.ts'
import styles from './song-cue.module.css'

/** The song cues of a text: which number each has, and how many there are. */
export type CueCounts = { numbers: ReadonlyMap<Cue, number>; total: number }

/** A song where it is sung in the text: its place among the songs, its title, its credits. */
export function SongCue({ cue, cues }: { cue: Cue; cues: CueCounts }) {
  const number = cues.numbers.get(cue)
  if (!cue.line || number === undefined) return null
  const { title, credits, note } = cueWords(cue.line)
  const { singers } = cue.line
  return (
    <section className={styles.cue} aria-label={`Song: ${title.name}`}>
      <p className={styles.place}>
        Song {number} of {cues.total}
        <span className={styles.pips} aria-hidden="true">
          {Array.from({ length: cues.total }, (_, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the pips are alike
            <span key={index} className={index < number ? styles.sung : styles.ahead} />
          ))}
        </span>
      </p>
      <cite className={styles.title}>
        <Linked named={title} />
      </cite>
      <dl className={styles.credits}>
        {singers.length > 0 && (
          <div>
            <dt>Sung by</dt>
            {singers.map((singer) => (
              <dd key={singer.name}>
                <Linked named={singer} />
              </dd>
            ))}
          </div>
        )}
        <div>
          <dt>Here</dt>
          {credits.map((credit) => (
            <dd key={credit}>{credit}</dd>
          ))}
        </div>
      </dl>
      {note && <p className={styles.note}>{note}</p>}
    </section>
  )
}

function Linked({ named: { name, path } }: { named: Named }) {
  return path ? <a href={path}>{name}</a> : name
}
