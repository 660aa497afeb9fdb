import type { EmailAdapter } from 'payload'

/** Nothing here sends mail: what Payload would send (a link for a new password) is told to the log, without its text. */
export const noMail: EmailAdapter = ({ payload }) => ({
  name: 'none',
  defaultFromAddress: 'nobody@localhost',
  defaultFromName: 'Previously',
  sendEmail: async ({ subject, to }) => {
    payload.logger.warn(`Not sent, for no mail is set up: “${subject}” to ${addressesIn(to)}`)
  },
})

type Recipients = Parameters<ReturnType<EmailAdapter>['sendEmail']>[0]['to']

function addressesIn(to: Recipients): string {
  return [to ?? []]
    .flat()
    .map((recipient) => (typeof recipient === 'string' ? recipient : recipient.address))
    .join(', ')
}
