import { toast } from '@payloadcms/ui'
import { useState } from 'react'
import type { Offered } from '#cms/analysis/offer.ts'
import { bodyEditors } from '#cms/editor/body-editors.ts'
import { showWords } from '#cms/editor/show-words.ts'
import type { Item, ItemKind } from '#core/analysis/propose.ts'
import type { RowActs } from './analysis-acts.ts'
import { AnalysisButton } from './analysis-button.tsx'
import type { Changeable } from './analysis-change.ts'
import { AnalysisChangeForm } from './analysis-change-form.tsx'
import styles from './analysis-panel.module.css'
import { AnalysisWhich } from './analysis-which.tsx'
import { lineOf, quoted, spellingOf, surenessOf } from './analysis-words.ts'

type Props = { acts: RowActs; item: Offered }

/** One proposal: what it says, why, where the text says so, and what can be done with it. */
export function AnalysisItem({ acts, item }: Props) {
  const line = lineOf(item)
  return (
    <li className={styles.item} data-place={item.key}>
      <p className={styles.line}>{line}</p>
      <p className={styles.reason}>
        {item.kind === 'question' ? '' : `${surenessOf(item)}. ${item.reason} `}
        <Quote id={acts.id} item={item} />
      </p>
      <Acts acts={acts} item={item} />
    </li>
  )
}

function Quote({ id, item: { quotation, span, words } }: { id: string; item: Offered }) {
  if (!words.trim()) return null
  const show = () => {
    const editor = bodyEditors.get(id)
    if (!editor || !showWords({ editor, span, words }))
      toast.error('These words no longer stand in the text.')
  }
  return (
    <button className={styles.link} onClick={show} title="Show it in the text" type="button">
      {quotation ? (
        <>
          “{quotation.before}
          <mark className={styles.mark}>{quotation.words}</mark>
          {quotation.after}”
        </>
      ) : (
        quoted(shortened(words))
      )}
    </button>
  )
}

function shortened(words: string): string {
  return words.length > 120 ? `${words.slice(0, 119)}…` : words
}

function Acts({ acts, item }: Props) {
  const [change, setChange] = useState<'shut' | 'open' | 'left'>('shut')
  if (item.kind === 'which') return <AnalysisWhich acts={acts} item={item} />
  if (change === 'open' && isChangeable(item))
    return <AnalysisChangeForm acts={acts} close={() => setChange('left')} item={item} />

  const { accept, isBusy, refuse } = acts
  const { key } = item
  const spelling = item.kind === 'doubt' ? quoted(spellingOf(item)) : null
  const about = spelling ? quoted(item.words) : lineOf(item)
  return (
    <div className={styles.acts} data-acts>
      {item.kind === 'question' ? null : (
        <AnalysisButton
          about={about}
          isIdle={isBusy}
          onClick={() => accept({ place: key, accepted: [{ key }] })}
        >
          {spelling ? `Write ${spelling}` : 'Accept'}
        </AnalysisButton>
      )}
      <AnalysisButton about={about} isIdle={isBusy} onClick={() => refuse({ place: key, keys: [key] })}>
        {refusals[item.kind] ?? 'Refuse'}
      </AnalysisButton>
      {isChangeable(item) ? (
        <AnalysisButton
          about={about}
          isIdle={isBusy}
          onClick={() => setChange('open')}
          takesFocus={change === 'left'}
        >
          Change
        </AnalysisButton>
      ) : null}
    </div>
  )
}

const refusals: Partial<Record<ItemKind, string>> = { doubt: 'Leave it', question: 'It is right' }

function isChangeable(item: Item): item is Changeable {
  return item.kind === 'cast' || item.kind === 'character' || item.kind === 'performance'
}
