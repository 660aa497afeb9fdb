import { useEffect, useMemo, useRef } from 'react'
import type { Offer } from '#cms/analysis/offer.ts'
import { type Analysis, analyses } from './analyses.ts'
import type { RowActs } from './analysis-acts.ts'
import { focusFirst, placesAround, placesIn } from './analysis-focus.ts'
import { groupsOf } from './analysis-groups.ts'
import { AnalysisHead } from './analysis-head.tsx'
import { useHeldFocus } from './analysis-held-focus.ts'
import styles from './analysis-panel.module.css'
import { AnalysisRow } from './analysis-row.tsx'
import type { AnalysisActs } from './use-analysis.ts'

type Props = { id: string; analysis: Analysis & AnalysisActs; offer: Offer }

/** What an analysis proposes, to be accepted or refused one by one or all at once. */
export function AnalysisProposals({ id, analysis, offer }: Props) {
  const list = useRef<HTMLElement>(null)
  const { doing, focus, refuse, take } = analysis
  const keepFocus = useHeldFocus(id, list)
  const groups = useMemo(() => groupsOf(offer.items), [offer.items])

  useEffect(() => {
    if (!focus) return
    // The form is rendered anew after the text was rewritten, and takes a focus that came before.
    const timer = setTimeout(() => {
      if (list.current) focusFirst({ list: list.current, places: focus })
      const now = analyses.get(id)
      if (now) analyses.set(id, { ...now, focus: null })
    }, 50)
    return () => clearTimeout(timer)
  }, [focus, id])

  const around = (place: string) => placesAround(list.current ? placesIn(list.current) : [], place)
  const acts: RowActs = {
    id,
    isBusy: doing !== null,
    accept: ({ place, accepted }) => void take(accepted, around(place)),
    refuse: ({ place, keys }) => void refuse(keys, around(place)),
  }
  return (
    <section aria-labelledby="proposals-title" className={styles.proposals} ref={list} {...keepFocus}>
      <AnalysisHead
        acceptAll={(keys) =>
          void take(
            keys.map((key) => ({ key })),
            around(''),
          )
        }
        analysis={analysis}
        offer={offer}
      />
      {groups.map(({ title, rows }) => (
        <div className={styles.group} key={title}>
          <h3 className={styles.heading}>{title}</h3>
          <ul className={styles.list}>
            {rows.map((row) => (
              <AnalysisRow acts={acts} key={row.place} row={row} />
            ))}
          </ul>
        </div>
      ))}
      {offer.refused > 0 ? (
        <button
          aria-disabled={doing !== null || undefined}
          className={styles.link}
          onClick={() => void analysis.askAgain()}
          type="button"
        >
          Ask again about what was refused ({offer.refused})
        </button>
      ) : null}
    </section>
  )
}
