import type { HalfRead } from '#core/reader/me.ts'
import { cardCode } from '#core/subject.ts'
import { Code } from './code.tsx'
import styles from './half-read.module.css'
import { Label } from './label.tsx'

/** The recap that a reader has not read to its end; its link goes on where she stopped. */
export function HalfReadNote({ recap: { about, headline, path, show }, paragraph, of }: HalfRead) {
  return (
    <div>
      <h3 className={styles.headline}>
        <a href={`${path}#p${paragraph}`}>{headline}</a>
      </h3>
      <Label>
        <span>
          {show.title} {about && <Code label={cardCode(about.label)} small />}
        </span>
        <span>{`you stopped at paragraph ${paragraph} of ${of}`}</span>
      </Label>
    </div>
  )
}
