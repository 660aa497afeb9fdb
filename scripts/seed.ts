import { parseArgs } from 'node:util'
import { getPayload, type Payload } from 'payload'
import config from '#config'
import { loadLarge, mostRecaps } from '#scripts/seed/large/load-large.ts'
import { progress } from '#scripts/seed/large/progress.ts'
import { loadDemo } from '#scripts/seed/load-demo.ts'
import { makeStaff } from '#scripts/seed/staff.ts'

const say = (line: string) => process.stdout.write(`${line}\n`)
const recaps = wantedRecaps()
const payload = await getPayload({ config })
try {
  await seedStaff(payload)
  if (recaps === null) await seedDemo(payload)
  else await seedLarge({ payload, recaps })
} catch (error) {
  say(error instanceof Error ? error.message : 'The records could not be loaded.')
  process.exitCode = 1
}
await payload.destroy()
process.exit()

function wantedRecaps(): number | null {
  const { values } = parseArgs({ options: { recaps: { type: 'string' } } })
  if (values.recaps === undefined) return null
  const number = Number(values.recaps)
  if (Number.isInteger(number) && number >= 1 && number <= mostRecaps) return number
  say(`--recaps: should be a whole number from 1 to ${mostRecaps}.`)
  process.exit(1)
}

async function seedStaff(payload: Payload): Promise<void> {
  const { EDITOR_EMAIL: email, EDITOR_PASSWORD: password } = process.env
  if (!email || !password) return
  const logins = await makeStaff({ payload, email, password, everyRole: recaps === null })
  if (logins.length === 0) return
  say('Made these logins, all with the password EDITOR_PASSWORD:')
  for (const { role, email: address } of logins) say(`  ${role.padEnd(10)} ${address}`)
}

async function seedDemo(payload: Payload): Promise<void> {
  const demos = await loadDemo(payload)
  if (demos.length === 0) say('There are records already: nothing to load.')
  for (const { show, episodes, recaps } of demos)
    say(`Loaded ${show.title}: ${episodes.length} episodes, ${recaps.length} recaps.`)
}

async function seedLarge({ payload, recaps }: { payload: Payload; recaps: number }): Promise<void> {
  say(`Making a publication of ${recaps} recaps. If it is interrupted, the same command goes on from there.`)
  await loadLarge({ payload, recaps, say: progress({ all: recaps }) })
  say(`There are ${recaps} recaps of invented shows.`)
}
