import { feedsPage } from '#core/feed/feed-address.ts'
import type { Reference, Show } from '#core/model.ts'
import { FeedNote } from '../parts/feed-note.tsx'
import { MoreLink } from '../parts/more-link.tsx'
import { Section } from './section.tsx'

type Props = {
  /** What the page is about, where that has a feed of its own, and how recaps have to do with it. */
  own?: Pick<Reference, 'title' | 'path'> & { how: string }
  show?: Pick<Show, 'title' | 'path'>
}

/** At the end of a page: how to hear of what comes. */
export function Follow({ own, show }: Props) {
  const page = own ?? show
  return (
    <Section id="follow" title="Follow">
      {own && <FeedNote of={own.path}>{`${own.how} ${own.title}`}</FeedNote>}
      {show && <FeedNote of={show.path}>{`of ${show.title}`}</FeedNote>}
      {page && <MoreLink path={feedsPage({ of: page.path })}>Every way to follow</MoreLink>}
    </Section>
  )
}
