import { expect, it } from 'vitest'
import { browserZone, formatElsewhere } from '#cms/admin/format-time.ts'

const iso = '2012-02-14T03:00:00.000Z'

it('a time that was planned in another zone is told in it, as mails tell it', () => {
  const zone = browserZone() === 'America/New_York' ? 'Europe/London' : 'America/New_York'
  expect(formatElsewhere({ iso, zone })).toContain(`(${zone})`)
})

it('a time of the browser’s own zone is not told twice', () => {
  expect(formatElsewhere({ iso, zone: browserZone() })).toBeNull()
})
