import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { comeIntoStep } from '#acts/place/come-into-step.ts'
import { noteChoice } from '#acts/place/note-choice.ts'
import { signOut } from '#acts/sessions/sign-out.ts'
import type { Choices } from '#core/reader/choices.ts'
import { listChoices } from '#data/reader-places.ts'
import { isInStep } from '#in-step'
import { startPayload } from '#tests/integration/support/start-payload.ts'
import { newReader, signedInAgain } from './readers.ts'

beforeAll(async () => {
  await startPayload()
})

const nothing: Choices = new Map()
const [smash, lock, low] = [randomUUID(), randomUUID(), randomUUID()] as const

const step = async (session: string, choices: Choices) => {
  const told = await comeIntoStep({ session, choices, client: randomUUID() })
  if (told === null || told === 'nobody') throw new Error(`${told}`)
  return told.choices
}

const placesIn = (choices: Choices) =>
  Object.fromEntries([...choices].map(([show, { place }]) => [show, place]))

describe('where a reader is', () => {
  it('is kept by her browser alone until she signs in, and then by her account too', async () => {
    const alone = await noteChoice({ choices: nothing, show: smash, place: 's01e02', session: null })
    if (alone === 'often') throw new Error(alone)
    const { token, reader } = await newReader()
    expect(await listChoices({ reader })).toEqual(nothing)
    expect(await step(token, alone)).toEqual(alone)
    expect(await listChoices({ reader })).toEqual(alone)
    expect(isInStep(token)).toBe(true)
  })

  it('comes together from two browsers show by show, what was said last counting, and nothing is lost', async () => {
    const phone: Choices = new Map([
      [smash, { place: 's01e02', at: 1000 }],
      [lock, { place: 's02e01', at: 3000 }],
    ])
    const laptop: Choices = new Map([
      [smash, { place: 's01e04', at: 2000 }],
      [lock, { place: 'start', at: 2500 }],
      [low, { place: 'end', at: 10 }],
    ])
    const wanted = { [smash]: 's01e04', [lock]: 's02e01', [low]: 'end' }
    for (const [first, second] of [
      [phone, laptop],
      [laptop, phone],
    ] as const) {
      const one = await newReader()
      const other = await signedInAgain(one.reader.id)
      await step(one.token, first)
      expect(placesIn(await step(other.token, second))).toEqual(wanted)
      expect(isInStep(one.token)).toBe(false)
      expect(placesIn(await step(one.token, first))).toEqual(wanted)
      expect(isInStep(other.token)).toBe(true)
      expect(placesIn(await listChoices({ reader: one.reader }))).toEqual(wanted)
    }
  })

  it('said on the phone holds on the laptop at its next page, taken back too', async () => {
    const phone = await newReader()
    const laptop = await signedInAgain(phone.reader.id)
    const onLaptop = await step(laptop.token, new Map([[smash, { place: 's01e02', at: 5 }]]))
    const onPhone = await step(phone.token, nothing)
    const said = await noteChoice({ choices: onPhone, show: smash, place: null, session: phone.token })
    if (said === 'often') throw new Error(said)
    expect(isInStep(phone.token)).toBe(true)
    expect(isInStep(laptop.token)).toBe(false)
    expect(placesIn(await step(laptop.token, onLaptop))).toEqual({ [smash]: null })
  })

  it('is what was said last, also where a clock was ahead when the other was said', async () => {
    const { token, reader } = await newReader()
    const ahead = Date.now() + 10 * 60 * 60 * 1000
    const kept = await step(token, new Map([[smash, { place: 's01e05', at: ahead }]]))
    await noteChoice({ choices: kept, show: smash, place: 's01e01', session: token })
    expect(placesIn(await listChoices({ reader }))).toEqual({ [smash]: 's01e01' })
  })

  it('of two who say it at the same time is one of the two, on both browsers', async () => {
    const phone = await newReader()
    const laptop = await signedInAgain(phone.reader.id)
    await Promise.all([
      noteChoice({ choices: nothing, show: smash, place: 's01e03', session: phone.token }),
      noteChoice({ choices: nothing, show: smash, place: 's01e04', session: laptop.token }),
    ])
    const [one, other] = [await step(phone.token, nothing), await step(laptop.token, nothing)]
    expect(one).toEqual(other)
    expect(one.size).toBe(1)
  })

  it('is nobody’s once the session is over, and no other reader’s', async () => {
    const [mae, ivy] = [await newReader(), await newReader()]
    await step(mae.token, new Map([[smash, { place: 's01e02', at: 5 }]]))
    expect(await step(ivy.token, nothing)).toEqual(nothing)
    await signOut(mae.token)
    expect(await comeIntoStep({ session: mae.token, choices: nothing, client: null })).toBe('nobody')
    expect(await comeIntoStep({ session: 'x', choices: nothing, client: null })).toBe('nobody')
  })

  it('is said by one reader at most so often in an hour', async () => {
    const { token } = await newReader()
    const say = async () => await noteChoice({ choices: nothing, show: smash, place: 'end', session: token })
    for (let count = 0; count < 600; count += 1) if ((await say()) === 'often') throw new Error(`${count}`)
    expect(await say()).toBe('often')
  }, 120_000)
})
