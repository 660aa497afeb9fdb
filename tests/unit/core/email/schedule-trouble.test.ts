import { expect, it } from 'vitest'
import { troubleMail } from '#core/email/schedule-trouble.ts'

it('says which recap, when, why, and where to put it right', () => {
  const mail = troubleMail({
    site: 'Previously',
    zone: 'America/New_York',
    headline: 'Second call',
    at: '2012-02-14T03:05:00.000Z',
    problem: 'The safe headline gives away “Karen wins”.',
    link: 'https://previously.example/admin/collections/recaps/1',
  })
  expect(mail.subject).toBe('Will not go live: Second call')
  expect(mail.text).toContain('13 February 2012, 10:05 PM EST (America/New_York)')
  expect(mail.text).toContain('The safe headline gives away “Karen wins”.')
  expect(mail.html).toContain('href="https://previously.example/admin/collections/recaps/1"')
})
