import { existsSync, writeFileSync } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'
import { getPayload } from 'payload'
import config from '#config'
import type { Asked } from '#tests/integration/support/ask-in-process.ts'
import { rest } from '#tests/integration/support/rest.ts'

const { call, own, other } = JSON.parse(process.argv[2] ?? '') as Asked

const payload = await getPayload({ config })
const { deleteOne, updateOne } = payload.db

// Whatever guards an account has let the change through by now, in a transaction that is still open.
payload.db.updateOne = async function (args) {
  if (args.collection === 'users' && args.id && args.data.role) await meet()
  return await updateOne.call(this, args)
}
payload.db.deleteOne = async function (args) {
  if (args.collection === 'users') await meet()
  return await deleteOne.call(this, args)
}

// Where only one may write at a time the other cannot come here, and is not waited for longer than it tries again.
const meet = () => waitFor({ ours: own, theirs: other, most: 500 })

await waitFor({ ours: `${own}-ready`, theirs: `${other}-ready`, most: 60_000 })
const { status } = await rest(config, call)
process.stdout.write(`\nstatus ${status}\n`)
process.exit(0)

async function waitFor({ ours, theirs, most }: { ours: string; theirs: string; most: number }) {
  writeFileSync(ours, '')
  for (let waited = 0; waited < most && !existsSync(theirs); waited += 20) await wait(20)
}
