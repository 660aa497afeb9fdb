'use client'

import { Button, SelectInput, TextInput, toast, useRouteTransition } from '@payloadcms/ui'
import { useRouter } from 'next/navigation.js'
import { type FormEvent, useState } from 'react'
import { type Role, roleNames, roles } from '#core/roles.ts'
import styles from './invite-form.module.css'
import { sendWrite } from './send-write.ts'
import { useMay } from './use-may.ts'

const options = roles.map((value) => ({ value, label: roleNames[value] }))

/** Above the list of staff: makes an account whose owner gets a mail and chooses the password. */
export function InviteForm() {
  const mayInvite = useMay({ action: 'create', on: 'users' })
  const [open, setOpen] = useState(false)
  if (!mayInvite) return null
  if (open) return <Form close={() => setOpen(false)} />
  return (
    <Button id="invite" margin={false} onClick={() => setOpen(true)} size="medium" type="button">
      Invite somebody
    </Button>
  )
}

function Form({ close }: { close: () => void }) {
  const [name, setName] = useState('')
  const [email, setEmail] = useState('')
  const [role, setRole] = useState<Role>('writer')
  const { busy, invite } = useInvite()

  const submit = (event: FormEvent) => {
    event.preventDefault()
    void invite({ name, email, role })
  }
  return (
    <form aria-labelledby="invite-title" className={styles.form} onSubmit={submit}>
      <h2 className={styles.title} id="invite-title">
        Invite somebody
      </h2>
      <p className={styles.lead}>
        They get a mail with a link that holds for seven days, and choose a password.
      </p>
      <div className={styles.fields}>
        <TextInput
          label="Name"
          onChange={(event: { target: { value: string } }) => setName(event.target.value)}
          path="invite-name"
          required
          value={name}
        />
        <TextInput
          label="E-mail address"
          onChange={(event: { target: { value: string } }) => setEmail(event.target.value)}
          path="invite-email"
          required
          value={email}
        />
        <SelectInput
          isClearable={false}
          label="Role"
          name="invite-role"
          onChange={(option) => setRole((option as { value: Role }).value)}
          options={options}
          path="invite-role"
          value={role}
        />
      </div>
      <div className={styles.actions}>
        <Button disabled={busy} id="send-invitation" margin={false} size="medium" type="submit">
          {busy ? 'Sending…' : 'Send invitation'}
        </Button>
        <Button buttonStyle="secondary" margin={false} onClick={close} size="medium" type="button">
          Close
        </Button>
      </div>
    </form>
  )
}

function useInvite() {
  const router = useRouter()
  const { startRouteTransition } = useRouteTransition()
  const [busy, setBusy] = useState(false)

  const invite = async (body: { name: string; email: string; role: Role }) => {
    setBusy(true)
    const answer = await sendWrite({ url: '/api/users?depth=0', method: 'POST', body })
    const id = answer?.doc?.id
    if (!id) return setBusy(false)
    toast.success(`An account for ${body.name} was made.`)
    startRouteTransition(() => router.push(`/admin/collections/users/${id}`))
  }
  return { busy, invite }
}
