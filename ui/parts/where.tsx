import { dayOf } from '#core/dates.ts'
import { spokenLabel } from '#core/episode.ts'
import { type PlaceToBe, type SeasonToBe, seasonOf, type Where } from '#core/where.ts'
import { Section } from '../frame/section.tsx'
import { inColour } from '../styles/in-colour.ts'
import buttons from './button-links.module.css'
import { Code } from './code.tsx'
import { Hidden } from './hidden.tsx'
import styles from './where.module.css'

type Props = {
  where: Where
  zone: string
  /** Whether all seasons stand there, and not only that in which the reader is. */
  isWhole?: boolean
}

/** Where a reader is in a show, and a plain form that says where else she could be. */
export function WhereControl({ where, zone, isWhole = false }: Props) {
  const { at, isAtStart, seasons, show } = where
  const here = seasonOf(where)
  const shown = isWhole ? seasons : here ? [here] : []
  const hasChosen = at !== null || isAtStart
  return (
    <div {...inColour(show.colour)} className={styles.control}>
      <Section id="where" title="Where are you?">
        <p className={styles.sentence}>
          <Sentence where={where} />
        </p>
        <form method="post" action={`${show.path}/at`} className={styles.form}>
          {shown.map((season) => (
            <Season key={season.number} season={season} at={at} zone={zone} isNamed={seasons.length > 1} />
          ))}
          <p className={buttons.buttons}>
            <Choice place="start" words="Not started" />
            <Choice place="end" words="Caught up" />
            {hasChosen && <Choice place="none" words="Forget where I am" />}
            {hasChosen && <Choice place="undo" words="Undo" />}
          </p>
        </form>
        {!isWhole && seasons.length > 1 && (
          <p>
            <a href={`${show.path}/where`}>Other seasons</a>
          </p>
        )}
      </Section>
    </div>
  )
}

/** Shown where a reader lands after she has said where she is: the way back, also where the page is everybody's again. */
export function MovedNote({ where: { show } }: { where: Where }) {
  return (
    <form id="moved" method="post" action={`${show.path}/at`} className={styles.moved}>
      <p className={styles.note}>We have noted where you are in {show.title}.</p>
      <p className={buttons.buttons}>
        <Choice place="undo" words="Undo" />
      </p>
    </form>
  )
}

/** Says that a page is shown once to somebody who has not seen so far, and how it is closed again. */
export function OnceNote({ where: { show } }: { where: Where }) {
  return (
    <p role="status" className={`${styles.once} ${styles.note}`}>
      You asked to see this once. It tells of more than you have seen of {show.title}.{' '}
      <a href="?">Close it again</a>
    </p>
  )
}

function Sentence({ where: { at, isAtStart, show } }: { where: Where }) {
  if (isAtStart) return <>You have not started {show.title}. We say nothing of it but when it was on.</>
  if (!at) return <>Say up to where you have seen {show.title}, and nothing here tells of more.</>
  return (
    <>
      You are up to <Code label={at.label} small />
      {at.title && (
        <>
          , <i>{at.title}</i>
        </>
      )}
      . Past it we say nothing but the date.
    </>
  )
}

type SeasonProps = { season: SeasonToBe; at: PlaceToBe | null; zone: string; isNamed: boolean }

function Season({ season: { title, episodes }, at, zone, isNamed }: SeasonProps) {
  return (
    <fieldset className={styles.season}>
      <legend>{isNamed ? title : <Hidden>{title}</Hidden>}</legend>
      <ol className={styles.line}>
        {episodes.map((episode) => (
          <li
            key={episode.code}
            data-standing={episode.standing}
            data-at={episode.code === at?.code || undefined}
          >
            <Episode episode={episode} isHere={episode.code === at?.code} zone={zone} />
          </li>
        ))}
      </ol>
    </fieldset>
  )
}

function Episode({ episode, isHere, zone }: { episode: PlaceToBe; isHere: boolean; zone: string }) {
  const { airsAt, code, label, number, standing, title } = episode
  const day = airsAt ? dayOf({ iso: airsAt, zone }) : null
  if (standing === 'unaired') {
    return (
      <span>
        <Hidden>{`${spokenLabel(label)}, ${day ? `airs ${day}` : 'not on the air yet'}`}</Hidden>
        <span aria-hidden="true">{number}</span>
      </span>
    )
  }
  const name = [spokenLabel(label), title ?? day].filter(Boolean).join(', ')
  return (
    <button
      type="submit"
      name="place"
      value={code}
      aria-label={name}
      aria-current={isHere ? 'true' : undefined}
    >
      {number}
    </button>
  )
}

function Choice({ place, words }: { place: string; words: string }) {
  return (
    <button type="submit" name="place" value={place} className={buttons.button}>
      {words}
    </button>
  )
}
