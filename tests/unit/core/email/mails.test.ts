import { describe, expect, it } from 'vitest'
import { invitationMail } from '#core/email/invitation.ts'
import { newPasswordMail } from '#core/email/new-password.ts'

const invitation = {
  site: 'Previously',
  name: '<b>Ivy</b> & Co',
  inviter: 'Nora Vance',
  role: 'writer',
  link: 'https://previously.example/admin/reset/abc',
  days: 7,
}

describe('an invitation', () => {
  it('says who invites whom, as what, and for how long, in both of its forms', () => {
    const { html, subject, text } = invitationMail(invitation)
    expect(subject).toBe('Your account at Previously')
    for (const form of [html, text]) {
      for (const part of ['Nora Vance', 'as writer', '7 days', invitation.link]) expect(form).toContain(part)
    }
  })

  it('shows a name as it is and lets it put nothing into the mail', () => {
    const { html, text } = invitationMail(invitation)
    expect(text).toContain('Hello <b>Ivy</b> & Co,')
    expect(html).toContain('Hello &lt;b&gt;Ivy&lt;/b&gt; &amp; Co,')
    expect(html).not.toContain('<b>')
  })
})

describe('a mail for a new password', () => {
  it('carries the link and says what to do when nobody asked', () => {
    const { html, text } = newPasswordMail({ ...invitation, minutes: 60 })
    for (const form of [html, text]) {
      for (const part of [invitation.link, '60 minutes', 'your password stays as it is'])
        expect(form).toContain(part)
    }
  })
})
