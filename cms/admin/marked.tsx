import type { Part, Passage } from '#core/compare.ts'
import styles from './marked.module.css'

type Side = 'both' | 'before' | 'after'

/** Words with what came and what went marked; `side` leaves out what the other version has. */
export function Marked({ parts, side = 'both' }: { parts: readonly Part[]; side?: Side }) {
  return parts
    .filter(({ kind }) => side === 'both' || kind === 'same' || kind === kindOn[side])
    .map(({ kind, text }, at) => {
      // The parts of a text have no other identity than their place.
      const key = `${at}-${kind}`
      if (kind === 'added') return <ins key={key}>{text}</ins>
      if (kind === 'removed') return <del key={key}>{text}</del>
      return <span key={key}>{text}</span>
    })
}

const kindOn = { before: 'removed', after: 'added' } as const

/** A whole text with its changes; long runs of what did not change are folded. */
export function MarkedText({ passages }: { passages: readonly Passage[] }) {
  return (
    <div className={styles.text}>
      {runsOf(passages).map(({ isFolded, passages: run, at }) =>
        isFolded ? (
          <details className={styles.folded} key={at}>
            <summary>{run.length} paragraphs without a change</summary>
            <Paragraphs passages={run} />
          </details>
        ) : (
          <Paragraphs key={at} passages={run} />
        ),
      )}
    </div>
  )
}

function Paragraphs({ passages }: { passages: readonly Passage[] }) {
  return passages.map(({ parts }, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a paragraph has no other identity than its place
    <p className={styles.paragraph} key={at}>
      <Marked parts={parts} />
    </p>
  ))
}

type Run = { isFolded: boolean; passages: Passage[]; at: number }

const longestShown = 2

function runsOf(passages: readonly Passage[]): Run[] {
  const runs: Run[] = []
  for (const [at, passage] of passages.entries()) {
    const last = runs.at(-1)
    if (last && last.passages[0]?.changed === passage.changed) last.passages.push(passage)
    else runs.push({ isFolded: false, passages: [passage], at })
  }
  return runs.map((run) => ({
    ...run,
    isFolded: !run.passages[0]?.changed && run.passages.length > longestShown,
  }))
}
