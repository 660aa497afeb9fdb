import { RelationshipInput } from '@payloadcms/ui'
import type { ValueWithRelation } from 'payload'
import { SeasonField } from './season-field.tsx'
import styles from './season-form.module.css'
import type { SeasonDraft } from './use-season.ts'

type Props = {
  draft: SeasonDraft
  change: (part: Partial<SeasonDraft>) => void
  chooseShow: (show: ValueWithRelation | null) => Promise<void>
  problems: ReadonlyMap<string, string>
}

const fields = [
  { name: 'number', label: 'Season number', inputMode: 'numeric' },
  { name: 'title', label: 'Title of the season' },
  { name: 'time', label: 'Usual air time', hint: 'For dates without a time.' },
  { name: 'zone', label: 'Time zone of the network', hint: 'Dates and times are on its clock.' },
] as const

/** What holds for the whole season, above its tables. */
export function SeasonFields({ draft, change, chooseShow, problems }: Props) {
  return (
    <div className={styles.fields}>
      <div className={styles.show}>
        <RelationshipInput
          allowCreate
          allowEdit={false}
          hasMany={false}
          label="Show"
          onChange={(show) => void chooseShow(show)}
          path="show"
          relationTo={['shows']}
          value={draft.show}
        />
        {problems.has('show') ? <p className={styles.problem}>{problems.get('show')}</p> : null}
      </div>
      {fields.map(({ name, ...field }) => (
        <SeasonField
          {...field}
          id={`season-${name}`}
          key={name}
          onChange={(words) => change({ [name]: words })}
          problem={problems.get(name)}
          value={draft[name]}
        />
      ))}
    </div>
  )
}
