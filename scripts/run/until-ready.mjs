import { setTimeout as wait } from 'node:timers/promises'

const patience = 60_000
const pause = 200

/** Waits until `/readyz` answers 200; after a minute it throws what `/readyz` last said. */
export async function untilReady({ address }) {
  const end = Date.now() + patience
  let last = 'no answer'
  while (Date.now() < end) {
    const answer = await fetch(`${address}/readyz`).catch(() => null)
    if (answer?.status === 200) return
    if (answer) last = `${answer.status} ${await answer.text()}`
    await wait(pause)
  }
  throw new Error(`/readyz did not become 200 within a minute: ${last}`)
}
