import type { Performer } from '#core/model.ts'
import { Names } from './names.tsx'

/** Who plays a character, and who did before; nothing where nobody is known. */
export function PlayedBy({ performers }: { performers: readonly Performer[] }) {
  const now = performers.filter(({ holds }) => holds)
  const before = performers.filter(({ holds }) => !holds)
  if (performers.length === 0) return null
  if (now.length === 0) return <Names names={before}>was played by </Names>
  return (
    <span>
      <Names names={now}>played by </Names>
      {before.length > 0 && <Names names={before}>, before by </Names>}
    </span>
  )
}
