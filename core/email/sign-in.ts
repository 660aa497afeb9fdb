import { linkMail, type Mail } from './mail.ts'

/** Lets the owner of an address sign in. `code` has six digits; `minutes`: how long either of the two holds. */
export function signInMail({
  site,
  link,
  code,
  minutes,
}: {
  site: string
  link: string
  code: string
  minutes: number
}): Mail {
  return linkMail({
    subject: `Sign in to ${site}`,
    before: [`Somebody, you we hope, wants to sign in to ${site} with this address.`],
    link,
    label: 'Sign in',
    after: [
      `Or enter this code on the page where you asked for it: ${code}`,
      `Either works once, for ${minutes} minutes. The code is good only in the browser that asked.`,
      'If it was not you, you need do nothing, and nobody is signed in. Do not tell anybody the code.',
    ],
  })
}
