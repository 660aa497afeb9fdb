import { feedsPage } from '#core/feed/feed-address.ts'
import type { Reference, Show, Site } from '#core/model.ts'
import { FeedNote } from '../parts/feed-note.tsx'
import { FollowButton } from '../parts/follow-button.tsx'
import { MoreLink } from '../parts/more-link.tsx'
import { Section } from './section.tsx'

type Props = {
  site: Pick<Site, 'feeds'>
  /** Whether readers can follow what the page is about. */
  isFollowable?: boolean
  /** What the page is about, where that has a feed of its own, and how recaps have to do with it. */
  own?: Pick<Reference, 'title' | 'path'> & { how: string }
  show?: Pick<Show, 'title' | 'path'>
}

/** At the end of a page: how to hear of what comes. */
export function Follow({ site, own, show, isFollowable = false }: Props) {
  const { feeds } = site
  const page = own ?? show
  return (
    <Section id="follow" title="Follow">
      {page && isFollowable && <FollowButton {...page} />}
      {own && <FeedNote of={own.path} feeds={feeds}>{`${own.how} ${own.title}`}</FeedNote>}
      {show && <FeedNote of={show.path} feeds={feeds}>{`of ${show.title}`}</FeedNote>}
      {feeds === 'own' && <MoreLink path="/me">A feed of your own, that stops where you stop</MoreLink>}
      {page && <MoreLink path={feedsPage({ of: page.path })}>Every way to follow</MoreLink>}
    </Section>
  )
}
