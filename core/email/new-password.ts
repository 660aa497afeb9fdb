import { linkMail, type Mail } from './mail.ts'

/** Lets somebody who asked for it set a new password. `minutes`: how long the link holds. */
export function newPasswordMail({
  site,
  name,
  link,
  minutes,
}: {
  site: string
  name: string
  link: string
  minutes: number
}): Mail {
  return linkMail({
    subject: `A new password at ${site}`,
    before: [`Hello ${name},`, `Somebody asked for a new password for your account at ${site}. Set it here:`],
    link,
    label: 'Set a new password',
    after: [
      `The link holds for ${minutes} minutes and works once.`,
      'If it was not you, you need do nothing: your password stays as it is.',
    ],
  })
}
