import { useFormFields } from '@payloadcms/ui'
import { type ReactNode, useDeferredValue, useMemo } from 'react'
import type { Offer } from '#cms/analysis/offer.ts'
import type { Analysis } from './analyses.ts'
import { AnalysisButton } from './analysis-button.tsx'
import { safeOnes } from './analysis-groups.ts'
import { markOf } from './analysis-mark.ts'
import styles from './analysis-panel.module.css'
import { summaryOf } from './analysis-said.ts'
import { takenLine } from './analysis-words.ts'
import type { AnalysisActs } from './use-analysis.ts'

type Props = {
  analysis: Analysis & AnalysisActs
  offer: Offer
  acceptAll: (keys: readonly string[]) => void
}

/** Above the proposals: how many there are, whether they are still of this text, and what was taken last. */
export function AnalysisHead({ analysis, offer, acceptAll }: Props) {
  const { analyse, doing, giveBack, read } = analysis
  const isOld = useMark() !== read
  const isIdle = doing !== null
  const safe = safeOnes(offer.items)
  return (
    <div className={styles.head}>
      <h2 className={styles.title} id="proposals-title" tabIndex={-1}>
        Proposals
      </h2>
      <p>{summaryOf(offer)}</p>
      {offer.isEnglish ? null : (
        <p>The text does not seem to be in English: only names and quotes were read.</p>
      )}
      {isOld ? (
        <Line words="The text has changed since.">
          <AnalysisButton isIdle={isIdle} onClick={() => void analyse([])}>
            {doing === 'reading' ? 'Reading…' : 'Analyse again'}
          </AnalysisButton>
        </Line>
      ) : null}
      {offer.taken ? (
        <Line words={takenLine(offer.taken, new Date())}>
          <AnalysisButton isIdle={isIdle} onClick={() => void giveBack()}>
            {doing === 'undoing' ? 'Undoing…' : 'Undo'}
          </AnalysisButton>
        </Line>
      ) : null}
      {safe.length > 0 ? (
        <AnalysisButton
          id="action-accept-all"
          isIdle={isIdle}
          isMain
          onClick={() => acceptAll(safe.map(({ key }) => key))}
        >
          {doing === 'taking' ? 'Taking…' : `Accept ${safe.length}`}
        </AnalysisButton>
      ) : null}
    </div>
  )
}

function Line({ words, children }: { words: string; children: ReactNode }) {
  return (
    <div className={styles.row}>
      <p>{words}</p>
      {children}
    </div>
  )
}

function useMark(): string {
  const body = useDeferredValue(useFormFields(([fields]) => fields.body?.value))
  const kind = useFormFields(([fields]) => fields.kind?.value)
  const episode = useFormFields(([fields]) => fields.episode?.value)
  const season = useFormFields(([fields]) => fields.season?.value)
  const show = useFormFields(([fields]) => fields.show?.value)
  return useMemo(() => markOf({ body, kind, episode, season, show }), [body, kind, episode, season, show])
}
