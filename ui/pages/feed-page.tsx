import { dripPath } from '#core/drip/drip.ts'
import { calendarPath } from '#core/feed/calendar.ts'
import { feedsPage } from '#core/feed/feed-address.ts'
import type { FeedPage as Model } from '#core/feed/feed-page.ts'
import { opmlPath } from '#core/feed/opml.ts'
import type { Site } from '#core/model.ts'
import { Section } from '../frame/section.tsx'
import { TitleCard } from '../frame/title-card.tsx'
import { CopyScript, FeedAddresses } from '../lists/feed-addresses.tsx'
import { FeedEnds } from '../lists/feed-ends.tsx'
import { LinkList } from '../lists/link-list.tsx'
import { RecapList } from '../lists/recap-list.tsx'
import { Empty } from '../parts/empty.tsx'
import { Prose } from '../parts/prose.tsx'
import { Standfirst } from '../parts/standfirst.tsx'
import { inColour } from '../styles/in-colour.ts'

type Props = {
  page: Model
  site: Site
  /** The site's address without a closing slash. */
  address: string
}

/** What a feed is, how to follow it, and what is in it now. */
export function FeedPage({ page, site, address }: Props) {
  const { crumbs, ends, has, name, of, others, recaps, show } = page
  const isWhole = site.feeds === undefined || site.feeds === 'whole' || site.feeds === 'show'
  return (
    <div {...inColour(show?.colour ?? null)}>
      <TitleCard crumbs={crumbs} name={name ? `Follow ${name}` : 'Feeds'}>
        <Standfirst>{`${has}, whole, wherever you read.`}</Standfirst>
      </TitleCard>
      <Section id="addresses" title="The feed" note="One feed, in three formats">
        <Prose>
          <p>
            A feed brings every new recap to you, with its whole text and nothing added. Give one of these
            addresses to a feed reader, an app that you choose, and it will look for you. No account, no mail.
          </p>
        </Prose>
        <Addresses site={site} address={address} of={of} />
      </Section>
      {ends.length > 0 && (
        <Section id="ends" title="If you are behind" note="A feed that gives nothing later away">
          <Prose>
            <p>Choose the last episode that you have seen; the feed stops there.</p>
          </Prose>
          <FeedEnds of={of} ends={ends} site={address} />
        </Section>
      )}
      <Section id="newest" title="In the feed now" note={recaps.length > 0 ? 'The newest of it' : undefined}>
        {recaps.length > 0 ? (
          <RecapList recaps={recaps} zone={site.zone} />
        ) : (
          <Empty>Nothing yet. It will come by itself.</Empty>
        )}
      </Section>
      <Others of={of} others={others} show={show} isWhole={isWhole} />
      <CopyScript />
    </div>
  )
}

// Feeds read no cookie: whoever has said where they are is given those that stop there.
function Addresses({ site: { feeds = 'whole' }, address, of }: Omit<Props, 'page'> & { of: string }) {
  if (feeds !== 'own')
    return <FeedAddresses site={address} of={of} through={typeof feeds === 'object' ? feeds.through : null} />
  return (
    <Prose>
      <p>
        This one would tell you more than you have seen. <a href="/me">Your own feed</a> stops where you stop.
      </p>
    </Prose>
  )
}

// The page is made for whoever begins: nothing of it is kept, or found by a search engine.
function startOf(show: string): string {
  return `${dripPath()}?show=${show.slice(show.lastIndexOf('/') + 1)}`
}

function Others({ of, others, show, isWhole }: Pick<Model, 'of' | 'others' | 'show'> & { isWhole: boolean }) {
  const whole = [
    ...(of === '/' && isWhole ? [{ id: 'opml', title: 'All shows at once, as OPML', path: opmlPath }] : []),
    ...(show?.path === of && isWhole
      ? [
          { id: 'drip', title: 'From the first recap on, at your own pace', path: startOf(show.path) },
          { id: 'calendar', title: 'Air times, for a calendar', path: calendarPath(show.path) },
        ]
      : []),
    ...(show && show.path !== of
      ? [{ id: 'show', title: `Everything of ${show.title}`, path: feedsPage({ of: show.path }) }]
      : []),
    ...(of === '/' ? [] : [{ id: 'site', title: 'All feeds', path: feedsPage({ of: '/' }) }]),
  ]
  return (
    <>
      {others.map(({ title, links }) => (
        <Section key={title} id={title.toLowerCase().replace(' ', '-')} title={title}>
          <LinkList
            links={links.map((link) => ({
              id: link.path,
              title: link.title,
              path: feedsPage({ of: link.path }),
            }))}
          />
        </Section>
      ))}
      <Section
        id="more"
        title="More"
        note="Every character, song and person has a feed too: their pages say where."
      >
        <LinkList links={whole} />
      </Section>
    </>
  )
}
