import type { Named } from '#core/rich-text/nodes.ts'
import styles from './credits.module.css'

type Credit = {
  role: string
  /** Where the role has a page. */
  path?: string
  names: readonly Named[]
}

type Props = {
  credits: readonly Credit[]
  /** Whether the roles are labels, as those of a song, and not names, as those of a cast. */
  facts?: boolean
}

/** Who did what, on a central axis, as after a film. */
export function Credits({ credits, facts = false }: Props) {
  return (
    <dl className={styles.credits} data-facts={facts || undefined}>
      {credits
        .filter(({ names }) => names.length > 0)
        .map(({ names, path: own, role }) => (
          <div key={own ?? role}>
            <dt>{own ? <a href={own}>{role}</a> : role}</dt>
            {names.map(({ name, path }) => (
              <dd key={name}>{path ? <a href={path}>{name}</a> : name}</dd>
            ))}
          </div>
        ))}
    </dl>
  )
}
