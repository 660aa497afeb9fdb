import type { ReactNode } from 'react'
import { type FeedFormat, feedFormats, feedPath } from '#core/feed/feed-address.ts'
import styles from './feed-addresses.module.css'

type Props = {
  /** The site's address without a closing slash. */
  site: string
  /** The page that has the feed. */
  of: string
  /** The episode through which the feed goes, or null for all of it. */
  through?: string | null
}

const names: Record<FeedFormat, string> = { xml: 'RSS', atom: 'Atom', json: 'JSON Feed' }
const feedNames: Record<FeedFormat, string> = { xml: 'RSS feed', atom: 'Atom feed', json: 'JSON Feed' }

/** Where a feed can be had, in every format, each address with a button that copies it where there is a script. */
export function FeedAddresses({ site, of, through = null }: Props) {
  return (
    <ul className={styles.list}>
      {feedFormats.map((format) => {
        const path = feedPath({ of, format, through })
        return (
          <li key={format}>
            <span className={styles.name}>{names[format]}</span>
            <code className={styles.address}>{breakable(site + path)}</code>
            <span className={styles.ways}>
              <CopyButton address={site + path} what={`the address of the ${feedNames[format]}`} />
              <a href={`${path}${through ? '&' : '?'}raw`} rel="nofollow">
                {`Open the ${names[format]} document`}
              </a>
            </span>
          </li>
        )
      })}
    </ul>
  )
}

// Broken after a slash, where it must be.
function breakable(address: string): ReactNode[] {
  return address
    .split(/(?<=[^/]\/)(?=[^/])/)
    .flatMap((part, index) => (index > 0 ? [<wbr key={part} />, part] : part))
}

/** A button that `CopyScript` brings to life; hidden until then. */
export function CopyButton({ address, what }: { address: string; what: string }) {
  return (
    <button type="button" hidden className={styles.copy} data-copy={address} aria-label={`Copy ${what}`}>
      Copy
    </button>
  )
}

const script = {
  __html: `(d=>{if(!navigator.clipboard)return
for(let b of d.querySelectorAll('[data-copy]')){b.hidden=false
b.onclick=()=>navigator.clipboard.writeText(b.dataset.copy).then(()=>{b.textContent='Copied';d.querySelector('[data-status]').textContent='Copied'
setTimeout(()=>{b.textContent='Copy';d.querySelector('[data-status]').textContent=''},2e3)},()=>{})}
})(document)`,
}

/** Brings the buttons of the page to life; stands after all of them. `nonce` is that of a page made for one request. */
export function CopyScript({ nonce }: { nonce?: string }) {
  return (
    <>
      <p role="status" data-status className={styles.status} />
      {/* biome-ignore lint/security/noDangerouslySetInnerHtml: a constant */}
      <script nonce={nonce} dangerouslySetInnerHTML={script} />
    </>
  )
}
