import { compareTexts, compareWords, type Part, type Passage } from '#core/compare.ts'
import styles from './conflict-dialog.module.css'
import marks from './marked.module.css'
import { Marked, OneSide } from './marked.tsx'
import { changedFacts } from './recap-facts.ts'
import { passagesIn, type RecapData, toRecapText } from './recap-text.ts'
import { useNames } from './use-names.ts'

type Versions = { mine: RecapData; theirs: RecapData }

/** Two versions of a recap beside each other, with what each has alone marked in it. */
export function Both({ mine, theirs }: Versions) {
  const [ours, others] = [toRecapText(mine), toRecapText(theirs)]
  const words = {
    headline: compareWords({ before: others.headline, after: ours.headline }),
    dek: compareWords({ before: others.dek, after: ours.dek }),
    passages: compareTexts({ before: passagesIn(theirs.body), after: passagesIn(mine.body) }),
  }
  return (
    <div className={styles.compared}>
      <div className={styles.texts}>
        <Text heading="Yours" side="after" {...words} />
        <Text heading="Theirs" side="before" {...words} />
      </div>
      <Facts mine={mine} theirs={theirs} />
    </div>
  )
}

type TextProps = {
  heading: string
  side: 'before' | 'after'
  headline: Part[]
  dek: Part[]
  passages: Passage[]
}

function Text({ heading, side, headline, dek, passages }: TextProps) {
  return (
    <section aria-label={heading} className={styles.text}>
      <h3>{heading}</h3>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
      <div className={styles.scroll} tabIndex={0}>
        <p className={`${styles.headline} ${marks.words}`}>
          {headline.length > 0 ? <Marked parts={headline} side={side} /> : 'No headline'}
        </p>
        {dek.length > 0 ? (
          <p className={`${styles.dek} ${marks.words}`}>
            <Marked parts={dek} side={side} />
          </p>
        ) : null}
        {passages.length > 0 ? <OneSide passages={passages} side={side} /> : <p>No text</p>}
      </div>
    </section>
  )
}

function Facts({ mine, theirs }: Versions) {
  const nameOf = useNames({ before: theirs, after: mine })
  const changes = changedFacts({ before: theirs, after: mine, nameOf })
  if (changes.length === 0) return null
  return (
    <table className={styles.facts}>
      <caption>They differ in these too.</caption>
      <thead>
        <tr>
          <td />
          <th scope="col">Yours</th>
          <th scope="col">Theirs</th>
        </tr>
      </thead>
      <tbody>
        {changes.map(({ label, before, after }) => (
          <tr key={label}>
            <th scope="row">{label}</th>
            <td>{after || 'Nothing'}</td>
            <td>{before || 'Nothing'}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
