import styles from './reading-aid.module.css'
import { readingScript } from './reading-script.ts'

const line = { __html: 'You were at paragraph <a href="#p1">go on</a>' }
const script = { __html: readingScript }

type Props = {
  /** By which the policy of a page that is made for one request knows its scripts. */
  nonce?: string
}

/** The offer to go on reading, hidden until the script knows where; and the script, which is ours. */
export function ReadingAid({ nonce }: Props) {
  return (
    <>
      {/* biome-ignore-start lint/security/noDangerouslySetInnerHtml: constants, which on previews the script changes before React comes */}
      <p hidden className={styles.resume} dangerouslySetInnerHTML={line} suppressHydrationWarning />
      <script nonce={nonce} dangerouslySetInnerHTML={script} />
      {/* biome-ignore-end lint/security/noDangerouslySetInnerHtml: constants */}
      <p role="status" data-status className={styles.status} />
    </>
  )
}
