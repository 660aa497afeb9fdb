import type { MentionLine, RecapCard } from '#core/model.ts'
import styles from './mention-list.module.css'

/** Where recaps name a record: each recap once, with every sentence that does. */
export function MentionList({ mentions }: { mentions: readonly MentionLine[] }) {
  return (
    <ol className={styles.list}>
      {byRecap(mentions).map(({ recap, lines }) => (
        <li key={recap.id} className={styles.recap}>
          <p className={styles.place}>
            <a href={recap.show.path}>{recap.show.title}</a>{' '}
            {recap.about && <a href={recap.about.path}>{recap.about.label}</a>}
          </p>
          <h3 className={styles.headline}>
            <a href={recap.path}>{recap.headline}</a>
          </h3>
          <ul className={styles.lines}>
            {lines.map(({ sentence, paragraph, position }) => (
              <li key={position}>
                <blockquote className={styles.sentence}>{sentence}</blockquote>
                <a className={styles.where} href={`${recap.path}#p${paragraph}`}>
                  {`Paragraph ${paragraph}`}
                  <span className={styles.hidden}>{` of ${recap.headline}`}</span>
                </a>
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ol>
  )
}

type Line = MentionLine & { position: number }

function byRecap(mentions: readonly MentionLine[]): { recap: RecapCard; lines: Line[] }[] {
  const groups = new Map<string, { recap: RecapCard; lines: Line[] }>()
  for (const [position, mention] of mentions.entries()) {
    const group = groups.get(mention.recap.id) ?? { recap: mention.recap, lines: [] }
    const last = group.lines.at(-1)
    const repeats = last?.paragraph === mention.paragraph && last.sentence === mention.sentence
    if (!repeats) group.lines.push({ ...mention, position })
    groups.set(mention.recap.id, group)
  }
  return [...groups.values()]
}
