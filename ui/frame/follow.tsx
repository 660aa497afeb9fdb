import type { Show } from '#core/model.ts'
import { FeedNote } from '../parts/feed-note.tsx'
import { Section } from './section.tsx'

/** At the end of a page about something in a show: how to hear of what comes. */
export function Follow({ show }: { show: Pick<Show, 'title' | 'feedPath'> }) {
  return (
    <Section id="follow" title="Follow">
      <FeedNote show={show} />
    </Section>
  )
}
