import { linkMail, type Mail } from './mail.ts'

/** Asks somebody to set the password of the account that was made for them. `days`: how long the link holds. */
export function invitationMail({
  site,
  name,
  inviter,
  role,
  link,
  days,
}: {
  site: string
  name: string
  inviter: string
  role: string
  link: string
  days: number
}): Mail {
  return linkMail({
    subject: `Your account at ${site}`,
    before: [
      `Hello ${name},`,
      `${inviter} has made an account for you at ${site}, as ${role}. Set your password:`,
    ],
    link,
    label: 'Set your password',
    after: [
      `The link holds for ${days} days and works once. When it has expired, ask for another invitation.`,
      'If you know nothing of this, you need do nothing: without a password nobody can use the account.',
    ],
  })
}
