import { Button } from '@payloadcms/ui'
import { type ClipboardEvent, useState } from 'react'
import type { Pasted } from '#cms/editor/pasted-nodes.ts'
import { countWords } from '#core/reading-time.ts'
import styles from './analysis-paste.module.css'
import { counted } from './analysis-words.ts'
import { nextParts, type Parts } from './pasted-parts.ts'

// A browser lays out more than that for minutes.
const longest = 100_000

type Props = { close: () => void; put: (pasted: readonly Pasted[]) => void }

/** One big box: what is pasted into it keeps its headings, emphasis and links as long as its words are left alone. */
export function AnalysisPasteBox({ close, put }: Props) {
  const { words, parts, onPaste, onType } = usePasted()
  const count = countWords(words)
  const isChanged = parts === null
  const isTooLong = words.length > longest
  return (
    <>
      <h2 className={styles.title} id="paste-text-title">
        Paste text
      </h2>
      <label className={styles.label} htmlFor="paste-text">
        A recap from Word, from Google Docs, as Markdown or as plain text. It comes behind the text that is
        there.
      </label>
      <textarea
        aria-describedby="paste-text-words"
        // biome-ignore lint/a11y/noAutofocus: the dialog was opened to paste into it
        autoFocus
        className={styles.box}
        id="paste-text"
        onChange={(event) => onType(event.target.value)}
        onPaste={onPaste}
        value={words}
      />
      <p className={styles.hint} id="paste-text-words">
        {counted(count, 'word')}
        {isTooLong ? ` · Longer than ${longest.toLocaleString('en')} characters: that is no recap.` : ''}
        {isChanged ? ' · You wrote in the box: what it holds counts as plain text or Markdown.' : ''}
      </p>
      <div className={styles.actions}>
        <Button buttonStyle="secondary" margin={false} onClick={close} size="medium" type="button">
          Cancel
        </Button>
        <Button
          disabled={count === 0 || isTooLong}
          id="action-put-text"
          margin={false}
          onClick={() => put(parts ?? [{ html: '', text: words }])}
          size="medium"
          type="button"
        >
          Put it into the text
        </Button>
      </div>
    </>
  )
}

function usePasted() {
  const [{ words, parts }, setBox] = useState<{ words: string; parts: Parts }>({ words: '', parts: [] })

  const onType = (after: string) =>
    setBox({ words: after, parts: nextParts({ parts, before: words, after }) })
  const onPaste = (event: ClipboardEvent<HTMLTextAreaElement>) => {
    const text = event.clipboardData.getData('text/plain').replace(/\r\n?/g, '\n')
    if (!text) return
    event.preventDefault()
    const box = event.currentTarget
    box.setRangeText(text, box.selectionStart, box.selectionEnd, 'end')
    const pasted = { html: event.clipboardData.getData('text/html'), text }
    setBox({ words: box.value, parts: nextParts({ parts, before: words, after: box.value, pasted }) })
  }
  return { words, parts, onPaste, onType }
}
