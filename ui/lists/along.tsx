import type { AlongEntry, AlongRecap, AlongSeason } from '#core/character-page.ts'
import type { MentionLine } from '#core/model.ts'
import { Code } from '../parts/code.tsx'
import { Day } from '../parts/day.tsx'
import styles from './along.module.css'

/** The line turned upright: every recap that names somebody, at its place, with each sentence that does. */
export function Along({ seasons, zone }: { seasons: readonly AlongSeason[]; zone: string }) {
  return seasons.map(({ season, entries }) => (
    <div key={season} className={styles.season}>
      {seasons.length > 1 && (
        <h3 className={styles.heading}>{season === null ? 'Elsewhere' : `Season ${season}`}</h3>
      )}
      <ol>
        {entries.map((entry, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: an entry is its place on the line
          <li key={index} className={styles.entry} data-kind={entry.kind}>
            <Entry entry={entry} zone={zone} />
          </li>
        ))}
      </ol>
    </div>
  ))
}

function Entry({ entry, zone }: { entry: AlongEntry; zone: string }) {
  if (entry.kind === 'gap') return <p className={styles.note}>{`Not named in ${entry.words}`}</p>
  if (entry.kind === 'named') {
    return (
      <>
        <Place entry={entry} />
        <div className={styles.recaps}>
          {entry.recaps.map((recap) => (
            <Recap key={recap.recap.id} {...recap} />
          ))}
        </div>
      </>
    )
  }
  return (
    <>
      <a className={styles.code} href={entry.at.path}>
        <Code label={entry.at.label} state="not-aired" />
      </a>
      <p className={styles.note}>
        {entry.airsAt ? (
          <>
            On <Day iso={entry.airsAt} zone={zone} />
          </>
        ) : (
          'Not on the air yet'
        )}
      </p>
    </>
  )
}

function Place({ entry: { at, recaps } }: { entry: AlongEntry & { kind: 'named' } }) {
  if (at) {
    return (
      <a className={styles.code} href={at.path}>
        <Code label={at.label} />
      </a>
    )
  }
  const show = recaps[0]?.recap.show
  return (
    show && (
      <a className={styles.show} href={show.path}>
        {show.title}
      </a>
    )
  )
}

function Recap({ recap, lines }: AlongRecap) {
  return (
    <ul className={styles.lines}>
      {onceEach(lines).map(({ sentence, paragraph }) => (
        <li key={`${paragraph} ${sentence}`}>
          <blockquote className={styles.sentence}>{sentence}</blockquote>
          <a className={styles.where} href={`${recap.path}#p${paragraph}`}>
            {`${recap.headline}, paragraph ${paragraph}`}
          </a>
        </li>
      ))}
    </ul>
  )
}

/** A sentence that names somebody twice stands once. */
function onceEach(lines: readonly MentionLine[]): MentionLine[] {
  return [...new Map(lines.map((line) => [`${line.paragraph} ${line.sentence}`, line])).values()]
}
