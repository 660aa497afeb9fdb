import { type Desk, pictureOf } from '#scripts/guide/desk.ts'
import { formReady } from '#scripts/guide/hands.ts'

const pasted = [
  '“Tow”, the fourth episode of Slow Water, is the hour in which somebody finally lies to June Ostrander (Adela Norcross).',
  'Ruth keeps the ledger open on the desk. Hal Brandt (Tobias Quill), a diver who charges by the foot, goes down twice and comes up with a hymn sheet.',
  'At the landing Amos sings a verse of “Two Dollars and the River” for nobody, and Hal Brandt joins in. It is the only warm minute of the evening.',
]

/** A recap that was written elsewhere is pasted and read. */
export async function showProposals({ server, wide }: Desk): Promise<Buffer> {
  await wide.goto(`${server.url}/admin/collections/recaps/create`)
  await wide.getByRole('button', { name: 'Start writing' }).click()
  await wide.waitForURL(/recaps\/[0-9a-f-]{36}$/)
  await formReady(wide)
  await wide.getByRole('button', { name: 'Paste text…' }).click()
  await wide.getByLabel(/A recap from Word/).fill(pasted.join('\n\n'))
  await wide.getByRole('button', { name: 'Put it into the text' }).click()
  await wide.getByRole('heading', { name: 'Proposals' }).waitFor()
  await wide.getByText(/It is about/).waitFor()
  return await wide.getByRole('region', { name: 'Analysis' }).screenshot({ animations: 'disabled' })
}

/** Everything sure is taken; what is left keeps the recap from being published. */
export async function showCheck({ wide }: Desk): Promise<Buffer> {
  await wide.getByRole('button', { name: /^Accept \d+$/ }).click()
  await wide.getByText(/^Took \d+ proposals/).waitFor()
  await wide.locator('#field-headline').fill('A diver comes up with TK')
  await wide.locator('#field-safeHeadline').fill('The hour in which Hal Brandt drowns')
  await wide.getByLabel('Words that must not be given away').fill('Brandt drowns')
  await wide.getByRole('button', { name: 'Add', exact: true }).click()
  await wide.getByRole('button', { name: /safe headline gives away/ }).waitFor()
  await wide.evaluate(() => scrollTo(0, 0))
  return await pictureOf({ page: wide })
}
