import { compareTexts, compareWords, countChanges, replaced } from '#core/compare.ts'
import marks from './marked.module.css'
import { Marked, MarkedText } from './marked.tsx'
import styles from './recap-changes.module.css'
import { changedFacts } from './recap-facts.ts'
import { passagesIn, type RecapData } from './recap-text.ts'

type Props = { before: RecapData; after: RecapData; nameOf: Parameters<typeof changedFacts>[0]['nameOf'] }

/** What changed from one version of a recap to another, in words. */
export function RecapChanges({ before, after, nameOf }: Props) {
  const passages = compareTexts({ before: passagesIn(before.body), after: passagesIn(after.body) })
  const { added, removed } = countChanges(passages)
  const prose = (label: string, field: string) => ({
    label,
    before: String(before[field] ?? ''),
    after: String(after[field] ?? ''),
    isProse: true,
  })
  const lines = [
    prose('Headline', 'headline'),
    prose('Dek', 'dek'),
    ...changedFacts({ before, after, nameOf }),
  ].filter((line) => line.before !== line.after)
  const isSameText = !passages.some(({ changed }) => changed)
  return (
    <>
      {lines.map((line) => (
        <section aria-label={line.label} className={styles.change} key={line.label}>
          <h3>{line.label}</h3>
          <p className={marks.words}>
            <Marked parts={line.isProse ? compareWords(line) : replaced(line)} />
          </p>
        </section>
      ))}
      <section aria-label="Text" className={styles.change}>
        <h3>Text</h3>
        <p className={styles.count}>
          {isSameText ? 'No word of it changed.' : `${count(added)} added, ${count(removed)} removed.`}
        </p>
        <MarkedText passages={passages} />
      </section>
    </>
  )
}

function count(words: number): string {
  return words === 1 ? '1 word' : `${words} words`
}
