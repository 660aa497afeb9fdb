import { type PaceInput, weekdays } from '#core/drip/pace.ts'
import styles from './pace-fields.module.css'

/** What somebody entered, and the field of it that was wrong. */
export type Entered = { wrong: string; fields: PaceInput }

type Props = {
  fields: PaceInput
  /** Whether the time zone is only proposed, and gives way to that of the reader. */
  isProposed?: boolean
  /** The field that was wrong, as the address names it. */
  wrong: string | null
}

const words: Record<string, string> = {
  days: 'Choose at least one day.',
  time: 'A time should be like 20:00.',
  zone: 'A time zone should be like Europe/Berlin.',
}

/** The days, the time and the zone of a personal feed, as fields of a form. */
export function PaceFields({ fields, isProposed = false, wrong }: Props) {
  const problem = (field: string) =>
    wrong === field && (
      <span className={styles.wrong} id={`${field}-wrong`}>
        {words[field]}
      </span>
    )
  const described = (field: string) => (wrong === field ? `${field}-wrong` : undefined)
  return (
    <div className={styles.fields}>
      <fieldset aria-describedby={described('days')}>
        <legend>Days</legend>
        {weekdays.map((name, index) => (
          <label key={name}>
            <input
              type="checkbox"
              name="day"
              value={index + 1}
              defaultChecked={fields.days.includes(String(index + 1))}
            />
            {name}
          </label>
        ))}
        {problem('days')}
      </fieldset>
      <label className={styles.field}>
        At
        <input
          type="time"
          name="time"
          required
          defaultValue={fields.time}
          aria-describedby={described('time')}
        />
        {problem('time')}
      </label>
      <label className={styles.field}>
        Time zone
        <input
          type="text"
          name="zone"
          required
          data-zone={isProposed || undefined}
          autoComplete="off"
          spellCheck={false}
          defaultValue={fields.zone}
          aria-describedby={described('zone')}
        />
        {problem('zone')}
      </label>
    </div>
  )
}

const script = {
  __html: `(i=>{try{if(i)i.value=Intl.DateTimeFormat().resolvedOptions().timeZone||i.value}catch{}})(document.querySelector('[data-zone]'))`,
}

/** Puts the reader's own time zone into the field, where it is still the publication's. */
export function OwnZone({ nonce }: { nonce: string | undefined }) {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: a constant
  return <script nonce={nonce} dangerouslySetInnerHTML={script} />
}
