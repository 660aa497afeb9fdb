import { Button } from '@payloadcms/ui'
import { momentOf } from '#core/dates.ts'
import styles from './schedule-panel.module.css'
import { moveWords } from './slip-words.ts'
import type { Slipped } from './use-slip.ts'

type Props = { busy: boolean; slipped: Slipped; zone: string; onLeave: () => void; onMove: () => void }

/** When an episode would air and what would move with it, to be confirmed. */
export function SlipMoves({ busy, slipped: { airsAt, moves }, zone, onLeave, onMove }: Props) {
  return (
    <>
      <p className={styles.words}>It would air on {momentOf({ iso: airsAt, zone })}.</p>
      {moves.length > 0 ? (
        <ul aria-label="What moves" className={styles.list}>
          {moves.map((move) => (
            <li key={move.id}>
              <a href={`/admin/collections/recaps/${move.recapId}`}>{move.headline || 'No headline'}</a>
              <p className={styles.hint}>{moveWords({ move, zone })}</p>
            </li>
          ))}
        </ul>
      ) : (
        <p className={styles.hint}>No schedule hangs on it.</p>
      )}
      <div className={styles.row}>
        <Button disabled={busy} margin={false} onClick={onMove} size="small" type="button">
          {busy ? 'Moving…' : 'Move the air time'}
        </Button>
        <Button
          buttonStyle="subtle"
          disabled={busy}
          margin={false}
          onClick={onLeave}
          size="small"
          type="button"
        >
          Leave it
        </Button>
      </div>
    </>
  )
}
