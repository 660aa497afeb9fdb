'use client'

import { Button, toast } from '@payloadcms/ui'
import { useState } from 'react'
import styles from './schedule-panel.module.css'

const lives = [
  { days: 1, label: 'One day' },
  { days: 7, label: 'A week' },
  { days: 30, label: 'A month' },
] as const

type Props = { busy: boolean; url: string | null; make: (days: number) => Promise<void> }

/** Makes a link and shows its address, which nobody can see again later. */
export function MakeLink({ busy, url, make }: Props) {
  const [days, setDays] = useState<number>(7)
  return (
    <div className={styles.form}>
      <label htmlFor="link-days">Link for</label>
      <select
        className={styles.input}
        id="link-days"
        onChange={(event) => setDays(Number(event.target.value))}
        value={days}
      >
        {lives.map((life) => (
          <option key={life.days} value={life.days}>
            {life.label}
          </option>
        ))}
      </select>
      <Button
        buttonStyle="secondary"
        disabled={busy}
        id="action-make-link"
        margin={false}
        onClick={() => void make(days)}
        size="medium"
        type="button"
      >
        Make a link
      </Button>
      <div aria-live="polite" className={styles.made}>
        {url ? <Made url={url} /> : null}
      </div>
    </div>
  )
}

function Made({ url }: { url: string }) {
  const [copied, setCopied] = useState<string | null>(null)
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(url)
      setCopied(url)
    } catch {
      toast.error('This browser does not let us copy here. Select the address and copy it by hand.')
    }
  }
  return (
    <>
      <label htmlFor="link-url">Copy it now: it is not shown again</label>
      <input
        className={styles.input}
        id="link-url"
        onFocus={(event) => event.target.select()}
        readOnly
        value={url}
      />
      <Button
        buttonStyle="secondary"
        id="action-copy-link"
        margin={false}
        onClick={() => void copy()}
        size="medium"
        type="button"
      >
        {copied === url ? 'Copied' : 'Copy the link'}
      </Button>
    </>
  )
}
