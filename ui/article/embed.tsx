import { embedWords } from '#core/rich-text/block-words.ts'
import type { Embed } from '#core/rich-text/nodes.ts'
import styles from './embed.module.css'

/** Something on another site. Nothing asks that site before a reader does: a player is a link inside a frame. */
export function EmbedView({ embed }: { embed: Embed }) {
  const { frame, href, provider } = embed
  const link = (
    <a href={href} rel="noopener external">
      {embedWords(embed)}
    </a>
  )
  if (!frame || !provider) return <p className={styles.link}>{link}</p>
  return (
    <figure className={styles.embed}>
      <iframe
        className={styles.frame}
        title={`A video on ${provider}`}
        srcDoc={posterOf({ frame, provider })}
        sandbox="allow-scripts allow-same-origin allow-presentation allow-popups"
        referrerPolicy="strict-origin-when-cross-origin"
        allow="autoplay; encrypted-media; fullscreen; picture-in-picture"
        loading="lazy"
      />
      <figcaption className={styles.link}>{link}</figcaption>
    </figure>
  )
}

// Following the link loads the player into the frame, which works without any script of ours. What is in the frame
// obeys the page's policy, which allows style attributes and no style sheet of its own.
function posterOf({ frame, provider }: { frame: string; provider: string }): string {
  const address = frame.replaceAll('&', '&amp;').replaceAll('"', '&quot;')
  return `<!doctype html><html lang="en"><meta name="color-scheme" content="light dark"><title>A video on ${provider}</title><a href="${address}" style="${poster}">Play the video from ${provider}</a></html>`
}

const poster =
  'align-items:center;color:CanvasText;display:flex;font:600 1.125rem/1.4 system-ui,sans-serif;inset:6px;justify-content:center;position:absolute;text-align:center'
