import { useAuth, useDocumentInfo, useForm, useFormModified } from '@payloadcms/ui'
import { useEffect, useState } from 'react'
import { journal, type Kept } from './journal.ts'
import { useKeyed } from './keyed-store.ts'
import { usePanel } from './panel-provider.tsx'
import { changedFields } from './recap-facts.ts'
import type { RecapData } from './recap-text.ts'
import { setAside } from './set-aside.ts'
import { useSave } from './use-save.ts'

export type Offer = {
  kept: Kept
  now: RecapData
  putBack: () => Promise<void>
  throwAway: () => Promise<void>
}

/** The newest words of a recap that this account typed in this browser and that never reached the server; null where there are none. */
export function useJournalOffer(id: string): Offer | null {
  const { user } = useAuth()
  const { initialData } = useDocumentInfo()
  const changes = useKeyed(journal.changes, id) ?? 0
  const account = user ? String(user.id) : null
  const [found, setFound] = useState<{ kept: Kept; now: RecapData; account: string } | null>(null)
  const act = useOfferActs({ id, done: () => setFound(null) })

  // biome-ignore lint/correctness/useExhaustiveDependencies: looked for again when what is kept has changed
  useEffect(() => {
    if (!account || !initialData) return
    let open = true
    const now = initialData as RecapData
    void findOffer({ id, account, now }).then((kept) => {
      if (open) setFound(kept && { kept, now, account })
    })
    return () => {
      open = false
    }
  }, [id, account, initialData, changes])

  if (found?.account !== account || !found) return null
  const { kept, now } = found
  return { kept, now, putBack: () => act.putBack(kept), throwAway: () => act.throwAway(kept) }
}

async function findOffer({
  id,
  account,
  now,
}: {
  id: string
  account: string
  now: RecapData
}): Promise<Kept | null> {
  if (!(await journal.openFor(account))) return null
  for (const kept of await journal.left(id)) {
    if (changedFields({ before: now, after: kept.data }).length > 0) return kept
    // The server had it all, and only its answer was lost.
    await journal.drop({ recap: id, slot: kept.slot })
  }
  return null
}

function useOfferActs({ id, done }: { id: string; done: () => void }) {
  const { bases, changesOf, revisions } = usePanel()
  const { getData, reset } = useForm()
  const modified = useFormModified()
  const save = useSave()

  const putBack = async ({ data, base, sent, slot }: Kept) => {
    if (modified) setAside.set(id, getData())
    await reset(data)
    changesOf(id).forget()
    // What the words were based on goes with them: where somebody has saved since, the save is refused and both are compared.
    const current = bases.get(id)
    const isAnswerLost = sent && current && changedFields({ before: current.data, after: sent }).length === 0
    if (base && !isAnswerLost) {
      bases.set(id, base)
      revisions.know({ id, rev: base.rev })
    }
    const own = journal.slotOf(id)
    const words = { data, base: isAnswerLost ? (current ?? null) : base, sent: null }
    if (own && (await journal.keep({ recap: id, slot: own, ...words })))
      await journal.drop({ recap: id, slot })
    done()
    await save('draft')
  }
  const throwAway = async ({ slot }: Kept) => {
    done()
    await journal.drop({ recap: id, slot })
  }
  return { putBack, throwAway }
}
