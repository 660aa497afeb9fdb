import { blockText } from '#core/rich-text/block-text.ts'
import styles from './conflict-choices.module.css'
import type { RecapData } from './recap-text.ts'
import type { Choices } from './use-choices.ts'

/** What the choices make of two texts, before it is saved. */
export function ConflictResult({
  blocks,
  fields,
  mine,
}: Pick<Choices, 'blocks' | 'fields'> & { mine: RecapData }) {
  const saidOf = (name: string) => {
    const found = fields.find(({ row }) => row.name === name)
    if (!found) return String(mine[name] ?? '')
    return found.choice === null || found.choice === 'both' ? open : found.row[found.choice]
  }
  const others = fields.filter(({ row }) => row.name !== 'headline' && row.name !== 'dek')
  return (
    <section aria-labelledby="conflict-result" className={styles.result}>
      <h3 id="conflict-result">What will be saved</h3>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
      <div className={styles.scroll} tabIndex={0}>
        <p className={styles.headline}>{saidOf('headline') || 'No headline'}</p>
        {saidOf('dek') ? <p className={styles.dek}>{saidOf('dek')}</p> : null}
        {blocks.flatMap(({ row, choice }) =>
          linesOf({ row, choice }).map((line, at) => <p key={`${row.key} ${at === 0 ? '' : at}`}>{line}</p>),
        )}
        {others.length > 0 ? (
          <dl className={styles.facts}>
            {others.map(({ row }) => (
              <div key={row.name}>
                <dt>{row.label}</dt>
                <dd>{saidOf(row.name) || 'Nothing'}</dd>
              </div>
            ))}
          </dl>
        ) : null}
      </div>
    </section>
  )
}

const open = '[To be chosen]'

function linesOf({ row, choice }: Pick<Choices['blocks'][number], 'row' | 'choice'>): string[] {
  if (choice === null) return [open]
  const nodes = choice === 'both' ? [row.mine, row.theirs] : [row[choice]]
  return nodes.flatMap((node) => (node ? [blockText(node)] : [])).filter((line) => line !== '')
}
