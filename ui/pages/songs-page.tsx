import type { SongsPage as Model } from '#core/ledger-page.ts'
import type { Site } from '#core/model.ts'
import { lineSoFar } from '#core/season-line.ts'
import { TitleCard } from '../frame/title-card.tsx'
import { LedgerTable } from '../lists/ledger-table.tsx'
import { Empty } from '../parts/empty.tsx'
import { LedgerFilters } from '../parts/ledger-filters.tsx'
import { Pager } from '../parts/pager.tsx'
import { inColour } from '../styles/in-colour.ts'
import styles from './songs-page.module.css'

/** The ledger of a show. */
export function SongsPage({ ledger, site }: { ledger: Model; site: Site }) {
  const { byTitle, counts, episodes, filter, paging, path, place, show } = ledger
  // The tables read no cookie, and would tell somebody with a boundary everything.
  const isWhole = site.feeds === undefined || site.feeds === 'whole' || site.feeds === 'show'
  const isFiltered = Object.values(filter).some((value) => value !== null)
  const shown = byTitle?.length ?? episodes.reduce((sum, { performances }) => sum + performances.length, 0)
  return (
    <div {...inColour(show.colour)}>
      <TitleCard
        crumbs={[show]}
        name={`Every song in ${show.title}`}
        nameAs={
          <>
            Every song in <em>{show.title}</em>
          </>
        }
        line={place && lineSoFar(place)}
      />
      <div className={styles.ledger}>
        <LedgerFilters ledger={ledger} />
        <div className={styles.songs}>
          <p className={styles.counts}>
            {countsOf(counts)}
            {isWhole && (
              <>
                {' · '}
                <a href={`${path}.csv`}>CSV</a> · <a href={`${path}.json`}>JSON</a>
              </>
            )}
          </p>
          {shown > 0 ? (
            <LedgerTable ledger={ledger} zone={site.zone} />
          ) : (
            <Empty>{isFiltered ? 'Nothing was sung like that. Ask for less.' : 'Nobody has sung yet.'}</Empty>
          )}
          {isFiltered && shown < counts.performances && (
            <p
              className={styles.counts}
            >{`These are the first ${shown}. An episode or a singer leaves fewer.`}</p>
          )}
          <Pager paging={paging} of={`songs of ${show.title}`} />
        </div>
      </div>
    </div>
  )
}

function countsOf({ performances, songs }: Model['counts']): string {
  return `${performances === 1 ? '1 performance' : `${performances} performances`}, ${songs === 1 ? '1 song' : `${songs} songs`}`
}
