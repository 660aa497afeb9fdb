import { expect, it } from 'vitest'
import { isNamed } from '#cms/admin/early-name.ts'
import {
  askedOf,
  brokenBy,
  minutesWords,
  plannedBy,
  type When,
  zoneChoices,
} from '#cms/admin/schedule-when.ts'

const zone = 'America/New_York'
const when: When = { kind: 'clocks', local: '2026-11-30T22:05', zone, minutes: '5' }
const airing = {
  ...{ id: 'e1', label: 'S1 E2', airsAt: '2026-12-01T02:00:00.000Z', zone },
  credits: '2026-12-01T03:00:00.000Z',
}

it('asks the server for clocks and a zone, or for minutes', () => {
  expect(askedOf(when)).toEqual({ local: '2026-11-30T22:05', zone })
  expect(askedOf({ ...when, kind: 'credits' })).toEqual({ minutes: 5 })
  expect(askedOf({ ...when, local: '' })).toBeNull()
  for (const minutes of ['', ' ', '1.5', 'x'])
    expect(askedOf({ ...when, kind: 'credits', minutes })).toBeNull()
})

it('knows the moment before it is asked for', () => {
  expect(plannedBy({ when, airing })).toMatchObject({ at: '2026-12-01T03:05:00.000Z' })
  expect(plannedBy({ when: { ...when, kind: 'credits' }, airing })).toMatchObject({
    at: '2026-12-01T03:05:00.000Z',
    minutes: 5,
  })
  expect(plannedBy({ when: { ...when, local: '2026-11-01T01:30' }, airing: null })).toMatchObject({
    choices: ['2026-11-01T05:30:00.000Z', '2026-11-01T06:30:00.000Z'],
  })
  expect(plannedBy({ when: { ...when, local: '2026-03-08T02:30' }, airing: null })).toMatchObject({
    problem: expect.stringContaining('03:30'),
  })
})

it('names the embargo that a moment breaks, and none from the air time on', () => {
  const embargo = { name: 'The Callback', airsAt: airing.airsAt, zone }
  expect(brokenBy({ at: '2026-12-01T01:59:00.000Z', embargo })).toBe(embargo)
  expect(brokenBy({ at: airing.airsAt, embargo })).toBeNull()
  expect(brokenBy({ at: null, embargo })).toBeNull()
})

it.each([
  [0, 'with the credits'],
  [1, '1 minute after the credits'],
  [5, '5 minutes after the credits'],
  [-10, '10 minutes before the credits'],
])('%i is %s', (minutes, words) => {
  expect(minutesWords(minutes)).toBe(words)
})

it('offers each zone once, with whose it is, the network’s first', () => {
  expect(zoneChoices({ network: zone, browser: 'Europe/Berlin', site: zone })).toEqual([
    { zone, label: `${zone} (network, site)` },
    { zone: 'Europe/Berlin', label: 'Europe/Berlin (yours)' },
  ])
  expect(zoneChoices({ network: null, browser: zone, site: null })).toEqual([
    { zone, label: `${zone} (yours)` },
  ])
})

it('takes the name of an episode whatever its capitals and signs, and no other', () => {
  expect(isNamed({ typed: 'the callback!', name: 'The Callback' })).toBe(true)
  expect(isNamed({ typed: 'The Call', name: 'The Callback' })).toBe(false)
  expect(isNamed({ typed: '', name: '???' })).toBe(false)
  expect(isNamed({ typed: '???', name: '???' })).toBe(true)
})
