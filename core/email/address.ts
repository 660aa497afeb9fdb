import { linkMail, type Mail } from './mail.ts'

/** Lets the owner of an address make it theirs. `minutes`: how long the link holds. */
export function addressMail({ site, link, minutes }: { site: string; link: string; minutes: number }): Mail {
  return linkMail({
    subject: `Your new address at ${site}`,
    before: [`Somebody, you we hope, wants to sign in to ${site} with this address from now on.`],
    link,
    label: 'Make it mine',
    after: [
      `The link works once, for ${minutes} minutes, in a browser that is signed in.`,
      'If it was not you, you need do nothing, and nothing changes.',
    ],
  })
}

/** Tells the owner of an address that an account has another one now. `link` is where they sign in. */
export function addressTakenMail({ site, link }: { site: string; link: string }): Mail {
  return linkMail({
    subject: `This is no longer your address at ${site}`,
    before: [`Your account at ${site} has another address now, and this one no longer signs in to it.`],
    link,
    label: 'Sign in',
    after: ['If it was not you, answer this mail: somebody was signed in as you.'],
  })
}
