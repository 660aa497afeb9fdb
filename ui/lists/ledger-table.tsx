import type { SongsPage } from '#core/ledger-page.ts'
import type { Episode, SungLine } from '#core/model.ts'
import { settingWords } from '#core/performance.ts'
import { Code } from '../parts/code.tsx'
import { Day } from '../parts/day.tsx'
import { Hidden } from '../parts/hidden.tsx'
import { People } from '../parts/people.tsx'
import styles from './ledger-table.module.css'

/** The lines of a ledger, under their episodes or in the order of their titles. */
export function LedgerTable({ ledger, zone }: { ledger: SongsPage; zone: string }) {
  const { byTitle, episodes, show } = ledger
  return (
    <table className={styles.table}>
      <caption>
        <Hidden>{`Songs of ${show.title}`}</Hidden>
      </caption>
      <thead>
        <tr>
          <th scope="col">Song</th>
          <th scope="col">Who</th>
          <th scope="col">How</th>
          <th scope="col">First sung by</th>
        </tr>
      </thead>
      {byTitle && (
        <tbody>
          {byTitle.map((line) => (
            <Line key={line.id} line={line} hasEpisode />
          ))}
        </tbody>
      )}
      {episodes.map(({ episode, performances }) => (
        <tbody key={episode.id}>
          <Heading episode={episode} zone={zone} />
          {performances.map((line) => (
            <Line key={line.id} line={line} />
          ))}
        </tbody>
      ))}
    </table>
  )
}

function Heading({ episode: { airsAt, label, name, path }, zone }: { episode: Episode; zone: string }) {
  return (
    <tr className={styles.heading}>
      <th scope="rowgroup" colSpan={4}>
        <a className={styles.code} href={path}>
          <Code label={label} />
        </a>
        <span className={styles.facts}>
          {name}
          {name && airsAt && ' · '}
          {airsAt && <Day iso={airsAt} zone={zone} />}
        </span>
      </th>
    </tr>
  )
}

function Line({ line, hasEpisode = false }: { line: SungLine; hasEpisode?: boolean }) {
  const { episode, extent, note, setting, singers, song } = line
  return (
    <tr className={styles.line}>
      <th scope="row">
        <cite>
          <a href={song.path}>{song.title}</a>
        </cite>
        {hasEpisode && (
          <a className={styles.episode} href={episode.path}>
            <Code label={episode.label} small />
          </a>
        )}
      </th>
      <td>{singers.length > 0 && <People people={singers} />}</td>
      <td>
        {settingWords[setting]}
        {extent === 'part' && <span className={styles.muted}> (part)</span>}
        {note && <span className={styles.note}>{note}</span>}
      </td>
      <First line={line} />
    </tr>
  )
}

function First({ line: { facts } }: { line: SungLine }) {
  const { originalArtist, writtenForShow, year } = facts
  if (originalArtist) return <td>{year ? `${originalArtist}, ${year}` : originalArtist}</td>
  return <td className={styles.muted}>{writtenForShow ? 'for the show' : year}</td>
}
