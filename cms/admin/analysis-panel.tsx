'use client'

import { useDocumentInfo } from '@payloadcms/ui'
import { AnalysisButton } from './analysis-button.tsx'
import styles from './analysis-panel.module.css'
import { AnalysisPaste } from './analysis-paste.tsx'
import { AnalysisProposals } from './analysis-proposals.tsx'
import { useAnalysis } from './use-analysis.ts'
import { useRecall } from './use-recall.ts'

/** Below the text: pasting a whole recap, reading it, and what the reading proposes. */
export function AnalysisPanel() {
  const { hasSavePermission, id, isTrashed } = useDocumentInfo()
  if (!id || isTrashed || !hasSavePermission) return null
  return <Panel id={String(id)} />
}

function Panel({ id }: { id: string }) {
  const analysis = useAnalysis(id)
  useRecall(id)
  const { analyse, doing, offer, said } = analysis
  return (
    <section aria-label="Analysis" className={styles.panel}>
      <div className={styles.row}>
        <AnalysisPaste id={id} isBusy={doing !== null} onPut={() => void analyse()} />
        <AnalysisButton id="action-analyse" isIdle={doing !== null} onClick={() => void analyse()}>
          {doing === 'reading' ? 'Reading…' : 'Analyse'}
        </AnalysisButton>
        <div className={styles.said} role="status">
          {[...new Set(said)].map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
        </div>
      </div>
      {offer ? <AnalysisProposals analysis={analysis} id={id} offer={offer} /> : null}
    </section>
  )
}
