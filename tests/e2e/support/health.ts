import { randomBytes } from 'node:crypto'
import { expect } from '@playwright/test'
import type { Server } from '#tests/e2e/support/server.ts'
import type { Staff } from '#tests/e2e/support/staff.ts'

/** The token by which a server of these tests tells how it is. */
export const operationsToken = randomBytes(16).toString('hex')

type Part = { ok: boolean; reasons: string[] }

export type Health = {
  status: number
  ready: boolean
  database: Part
  cache: Part & { entries: number }
  dispatcher: Part
  jobs: Part
  mail: Part
}

/** What `/readyz` says to whoever has the token. */
export async function healthOf(server: Server): Promise<Health> {
  const headers = { authorization: `Bearer ${operationsToken}` }
  const response = await fetch(`${server.url}/readyz`, { headers })
  return { status: response.status, ...((await response.json()) as Omit<Health, 'status'>) }
}

/** Waits until a server says that all its parts are well. */
export async function expectWell(server: Server): Promise<void> {
  await expect(async () => {
    const { status, ready, ...parts } = await healthOf(server)
    const reasons = Object.values(parts).flatMap((part) => part.reasons)
    expect({ status, ready, reasons }).toEqual({ status: 200, ready: true, reasons: [] })
  }).toPass({ timeout: 60_000 })
}

/** Waits until what was changed has been made visible; an episode waits for its air time. */
export async function outboxIsEmpty(staff: Staff): Promise<void> {
  const left = async () => (await staff({ path: '/outbox?where[episodeId][exists]=false' })).body.totalDocs
  await expect.poll(left, { timeout: 60_000 }).toBe(0)
}
