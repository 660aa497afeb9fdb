import type { MentioningRecap, MentionLine } from '#core/model.ts'
import { cardCode } from '#core/subject.ts'
import { Code } from '../parts/code.tsx'
import { Hidden } from '../parts/hidden.tsx'
import styles from './mention-list.module.css'

/** Where recaps name a record, along the line turned upright: each recap once, with every sentence that does. */
export function MentionList({ mentions }: { mentions: readonly MentionLine[] }) {
  return (
    <ol className={styles.list}>
      {byRecap(mentions).map(({ recap, lines }) => (
        <li key={recap.id} className={styles.recap}>
          <Place recap={recap} />
          <div className={styles.text}>
            <h3 className={styles.headline}>
              <a href={recap.path}>{recap.headline}</a>
            </h3>
            <ul className={styles.lines}>
              {lines.map(({ sentence, paragraph, position }) => (
                <li key={position}>
                  <blockquote>{sentence}</blockquote>
                  <a className={styles.where} href={`${recap.path}#p${paragraph}`}>
                    {`Paragraph ${paragraph}`}
                    <Hidden>{` of ${recap.headline}`}</Hidden>
                  </a>
                </li>
              ))}
            </ul>
          </div>
        </li>
      ))}
    </ol>
  )
}

function Place({ recap: { about, show } }: { recap: MentioningRecap }) {
  if (!about) {
    return (
      <a className={styles.show} href={show.path}>
        {show.title}
      </a>
    )
  }
  return (
    <a className={styles.code} href={about.path}>
      <Code label={cardCode(about.label)} />
    </a>
  )
}

type Line = MentionLine & { position: number }

function byRecap(mentions: readonly MentionLine[]): { recap: MentioningRecap; lines: Line[] }[] {
  const groups = new Map<string, { recap: MentioningRecap; lines: Line[] }>()
  for (const [position, mention] of mentions.entries()) {
    const group = groups.get(mention.recap.id) ?? { recap: mention.recap, lines: [] }
    const last = group.lines.at(-1)
    const repeats = last?.paragraph === mention.paragraph && last.sentence === mention.sentence
    if (!repeats) group.lines.push({ ...mention, position })
    groups.set(mention.recap.id, group)
  }
  return [...groups.values()]
}
