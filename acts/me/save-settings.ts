import { mayTake } from '#acts/limits.ts'
import { transact } from '#acts/transact.ts'
import type { Settings } from '#core/reader/settings.ts'

/** Keeps with a reader's account how she wants to read. `often` where she says so too often. */
export async function saveSettings({
  reader,
  input,
}: {
  reader: { id: string }
  input: Settings
}): Promise<'often' | null> {
  if (!(await mayTake('settings', reader.id))) return 'often'
  await transact(async (req) => {
    await req.payload.update({
      collection: 'readers',
      id: reader.id,
      data: { text: input.text, paper: input.paper },
      ...{ depth: 0, overrideAccess: true, req },
    })
  })
  return null
}
