import { mediaPath } from '#core/media.ts'
import type { MentionCard, RecapOnPage } from '#core/recap-on-page.ts'
import { Day } from '../parts/day.tsx'
import styles from './mention-cards.module.css'

type Props = Pick<RecapOnPage, 'cards' | 'asOf'> & { zone: string }

/**
 * One card for each record that the text names, hidden until the reading script opens it beside its mention; a mention
 * finds its card by the address to which both lead. Few elements and one class, since there are many of them.
 */
export function MentionCards({ asOf, cards, zone }: Props) {
  if (cards.length === 0) return null
  return (
    <div className={styles.cards}>
      {cards.map((card) => (
        <div key={card.path} popover="auto" role="dialog" aria-label={card.title}>
          {card.kind === 'character' && card.image && <Face image={card.image} />}
          {card.kind === 'song' ? <cite>{card.title}</cite> : <b>{card.title}</b>}
          <Facts card={card} zone={zone} />
          <a href={card.path}>{leadOf(card)}</a>
          {asOf && (card.kind === 'character' || card.kind === 'song') && <small>as of {asOf}</small>}
        </div>
      ))}
    </div>
  )
}

function Face({ image }: { image: NonNullable<Extract<MentionCard, { kind: 'character' }>['image']> }) {
  const { alt, height, width } = image
  const src = mediaPath({ ...image, width: 320, format: 'webp' })
  // biome-ignore lint/performance/noImgElement: one small size serves all, in few words
  return <img src={src} alt={alt} width={width} height={height} loading="lazy" />
}

function leadOf({ kind, title }: MentionCard): string {
  return kind === 'recap' || kind === 'page' ? `Read the ${kind}` : `Everything about ${title}`
}

function Facts({ card, zone }: { card: MentionCard; zone: string }) {
  if (card.kind === 'show') return null
  if (card.kind === 'recap' || card.kind === 'page') {
    return (
      <>
        {card.kind === 'recap' && card.about && <span>{card.about}</span>}
        {card.dek && <p>{card.dek}</p>}
      </>
    )
  }
  if (card.kind === 'episode') {
    return (
      card.airsAt && (
        <span>
          <Day iso={card.airsAt} zone={zone} />
        </span>
      )
    )
  }
  if (card.kind === 'character') {
    return (
      <>
        {card.performers.length > 0 && <span>{list.format(card.performers)}</span>}
        {card.about && <p>{card.about}</p>}
      </>
    )
  }
  const { originalArtist, writtenForShow, year } = card.facts
  const first = [originalArtist && `first by ${originalArtist}`, year].filter(Boolean).join(', ')
  return (
    <>
      {(writtenForShow || first) && <span>{writtenForShow ? 'written for the show' : first}</span>}
      {card.singers.length > 0 && <p>Here it is sung by {list.format(card.singers)}.</p>}
    </>
  )
}

const list = new Intl.ListFormat('en', { type: 'conjunction' })
