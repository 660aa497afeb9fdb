'use client'

import { Banner, Button, toast, useDocumentInfo } from '@payloadcms/ui'
import { useState } from 'react'
import styles from './invitation-notice.module.css'
import { LocalTime } from './local-time.tsx'
import { sendWrite } from './send-write.ts'
import { useMay } from './use-may.ts'

type Invitation = 'sending' | 'sent' | 'failed' | 'accepted'

type Account = {
  email?: string
  invitation?: Invitation | null
  invitedAt?: string | null
  invitationProblem?: string | null
}

/** In the form of an account: whether its invitation was sent, why it was not, and a button to send it again. */
export function InvitationNotice() {
  const { data, id } = useDocumentInfo()
  const mayInvite = useMay({ action: 'create', on: 'users' })
  const [renewed, setRenewed] = useState<Account>({})
  const account: Account = { ...data, ...renewed }
  const { busy, send } = useSending({ id: String(id), setRenewed })
  if (!id || !account.invitation || account.invitation === 'accepted') return null
  return (
    <div className={styles.notice}>
      <Banner type={account.invitation === 'failed' ? 'error' : 'info'}>
        <div className={styles.row}>
          <p aria-live="polite" className={styles.words}>
            <Words {...account} />
          </p>
          {mayInvite ? (
            <Button
              buttonStyle="secondary"
              disabled={busy}
              id="invite-again"
              margin={false}
              onClick={send}
              size="medium"
              type="button"
            >
              {busy ? 'Sending…' : 'Send it again'}
            </Button>
          ) : null}
        </div>
      </Banner>
    </div>
  )
}

function Words({ email, invitation, invitedAt, invitationProblem }: Account) {
  const when = invitedAt ? <LocalTime at={invitedAt} /> : 'just now'
  if (invitation === 'failed') return <>The invitation was not sent. {invitationProblem}</>
  if (invitation === 'sending')
    return (
      <>
        An invitation to {email} is on its way since {when}.
      </>
    )
  return (
    <>
      Invited at {email}, {when}. No password has been chosen yet.
    </>
  )
}

function useSending({ id, setRenewed }: { id: string; setRenewed: (account: Account) => void }) {
  const [busy, setBusy] = useState(false)
  const send = async () => {
    setBusy(true)
    const answer = await sendWrite({ url: `/api/users/${id}/invite`, method: 'POST' })
    setBusy(false)
    if (!answer) return
    const { sent, problem, message } = answer as { sent?: boolean; problem?: string; message?: string }
    if (sent) toast.success(message ?? 'Sent.')
    else toast.error(message ?? 'Not sent.')
    setRenewed({
      invitation: sent ? 'sent' : 'failed',
      invitedAt: new Date().toISOString(),
      invitationProblem: problem ?? null,
    })
  }
  return { busy, send }
}
