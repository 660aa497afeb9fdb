import { Button } from '@payloadcms/ui'
import type { ReactNode } from 'react'
import styles from './analysis-panel.module.css'

type Props = {
  children: ReactNode
  onClick: () => void
  /** What it is about, where several have the same words on them. */
  about?: string
  id?: string
  isMain?: boolean
  /** It keeps the focus, unlike one that is disabled. */
  isIdle?: boolean
  /** It takes the focus when it appears. */
  takesFocus?: boolean
}

/** A button of the analysis: at least 28 pixels high, and it keeps the focus while something is under way. */
export function AnalysisButton({ children, onClick, about, id, isMain, isIdle, takesFocus }: Props) {
  return (
    <Button
      buttonStyle={isMain ? 'primary' : 'secondary'}
      className={styles.button ?? ''}
      extraButtonProps={{
        'aria-disabled': isIdle || undefined,
        'aria-label': about ? `${String(children)}: ${about}` : undefined,
        autoFocus: takesFocus,
      }}
      {...(id ? { id } : {})}
      margin={false}
      onClick={() => {
        if (!isIdle) onClick()
      }}
      size="small"
      type="button"
    >
      {children}
    </Button>
  )
}
