import { Pill } from '@payloadcms/ui'
import styles from './check-count.module.css'
import { checkHeading, goToCheck } from './check-goto.ts'
import { briefOf, headingOf } from './check-words.ts'
import { checks, notChecked } from './checks.ts'
import hidden from './hidden.module.css'
import { useKeyed } from './keyed-store.ts'

/** Beside the button that publishes a recap: how much its check has found, and the way there. */
export function CheckCount({ id }: { id: string }) {
  const state = useKeyed(checks, id) ?? notChecked
  const brief = briefOf(state.findings)
  return (
    <div aria-live="polite" className={styles.region}>
      {brief ? (
        <Pill
          aria-controls={checkHeading(id)}
          aria-label={`${brief.words}: show the check`}
          className={styles.count ?? ''}
          onClick={() => goToCheck(id)}
          pillStyle={brief.level}
          size="medium"
        >
          {brief.words}
        </Pill>
      ) : (
        <span className={hidden.hidden}>{state.findings ? headingOf(state) : null}</span>
      )}
    </div>
  )
}
