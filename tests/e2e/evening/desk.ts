import { expect, type Locator, type Page } from '@playwright/test'
import { status } from '#tests/e2e/support/panel.ts'

// What stands beside the form of a recap, and above it, by the names that people read.
const review = (on: Page): Locator => on.getByRole('region', { name: 'Review' })
export const act = (on: Page, name: string): Locator => review(on).getByRole('button', { name, exact: true })
export const steps = (on: Page): Locator =>
  review(on).getByRole('list', { name: 'Steps of the review' }).getByRole('listitem')
export const note = (on: Page): Locator => review(on).getByLabel('Note, for those whom it concerns')
export const schedule = (on: Page): Locator => on.getByRole('region', { name: 'Schedule', exact: true })
export const planned = (on: Page): Locator =>
  on.getByRole('list', { name: 'Schedules', exact: true }).getByRole('listitem')
export const slip = (on: Page): Locator => on.getByRole('group', { name: 'The broadcast slips' })
export const since = (on: Page): Locator =>
  planned(on).getByRole('region', { name: 'Typed since it was sealed' })
export const receipt = (on: Page): Locator => on.getByText(/^Live in \d+\.\d s · in \d+ feeds? · /)

/** Takes over what somebody else has saved while the form was open. */
export async function showNewer(on: Page, by: string): Promise<void> {
  const told = on.getByRole('status').filter({ hasText: `${by} has saved a newer text.` })
  await expect(told).toBeVisible()
  await on.getByRole('button', { name: 'Show it', exact: true }).first().click()
  await expect(told).toHaveCount(0)
}

/** Waits until what was published last has been seen as readers see it. */
export async function seenLive(on: Page): Promise<void> {
  await expect(status(on)).toContainText('Live')
  await expect(status(on)).not.toContainText('Newer draft')
  await expect(receipt(on)).toBeVisible()
}

/** Presses *Publish…* and confirms what it asks for. */
export async function approveAndPublish(on: Page): Promise<void> {
  await on.getByRole('button', { name: 'Publish…' }).click()
  await on.getByRole('dialog').getByRole('button', { name: 'Approve and publish' }).click()
}
