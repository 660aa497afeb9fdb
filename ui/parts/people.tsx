import { Fragment } from 'react'
import type { Reference } from '#core/model.ts'

/** Names as links, set apart as in a sentence. */
export function People({ people }: { people: readonly Reference[] }) {
  return (
    <span>
      {people.map(({ id, title, path }, index) => (
        <Fragment key={id}>
          {index > 0 && (index === people.length - 1 ? ' and ' : ', ')}
          <a href={path}>{title}</a>
        </Fragment>
      ))}
    </span>
  )
}
