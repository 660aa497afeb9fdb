import { useAuth, useDocumentInfo, useForm, useFormModified } from '@payloadcms/ui'
import { useEffect, useRef } from 'react'
import { bodyEditors } from '#cms/editor/body-editors.ts'
import { unsettled } from '#cms/editor/unsettled.ts'
import { holdSlot, journal, type Words } from './journal.ts'
import { withLastLetters } from './last-letters.ts'
import type { Panel } from './panel.ts'
import { usePanel } from './panel-provider.tsx'
import type { RecapData } from './recap-text.ts'
import type { Saves } from './saves.ts'

const pulse = 500
const idleWithin = 300
const askEvery = 10_000
const cleanFor = 2_500

/** Keeps in the browser, within a second of it, what is typed into a recap, until the server has it. */
export function useJournal(): void {
  const { id, isTrashed } = useDocumentInfo()
  const { user } = useAuth()
  const { getData } = useForm()
  const modified = useFormModified()
  const panel = usePanel()
  const form = useRef({ getData, modified })
  const recap = id && !isTrashed ? String(id) : null
  const account = user ? String(user.id) : null

  useEffect(() => {
    form.current = { getData, modified }
  })

  useEffect(() => {
    if (!recap || !account) return
    const slot = crypto.randomUUID?.()
    if (!slot) return
    const release = holdSlot(slot)
    void journal.openFor(account)
    journal.begin({ recap, slot })
    const isUnsaved = () => form.current.modified || unsettled.has(recap)
    const stop = watch({ recap, account, panel, slot, isUnsaved, read: () => form.current.getData() })
    return () => {
      stop()
      release()
      journal.end(recap)
    }
  }, [recap, account, panel])
}

type Watched = {
  recap: string
  account: string
  panel: Panel
  slot: string
  isUnsaved: () => boolean
  read: () => RecapData
}

function watch({ recap, account, panel, slot, isUnsaved, read }: Watched): () => void {
  let seen: unknown[] = []
  let written = ''
  let waiting = false
  let [askedAt, changedAt] = [Date.now(), Date.now()]
  const write = () => {
    waiting = false
    if (journal.slotOf(recap) !== slot || !isUnsaved()) return
    const data = withLastLetters({ id: recap, data: read() })
    const text = JSON.stringify(data)
    if (text === written && journal.holds(recap)) return
    written = text
    void journal.keep({ recap, slot, ...wordsOf({ recap, panel, data }) })
  }
  const askAgain = () => {
    if (Date.now() - askedAt < askEvery) return
    askedAt = Date.now()
    void journal.openFor(account)
  }
  // A save may have held more than what was kept last; what it did not hold marks the form again within half a second.
  const tidy = () => {
    if (!journal.holds(recap) || Date.now() - changedAt < cleanFor || isUnanswered(panel.saves.get(recap)))
      return
    void journal.drop({ recap, slot })
  }
  const look = () => {
    if (!isUnsaved()) return tidy()
    changedAt = Date.now()
    if (!journal.isOpen) return askAgain()
    const now = [panel.changesOf(recap).changedAt, bodyEditors.get(recap)?.getEditorState()]
    if (waiting || now.every((one, at) => one === seen[at])) return
    seen = now
    waiting = true
    whenIdle(write)
  }
  const timer = setInterval(look, pulse)
  return () => clearInterval(timer)
}

/** What is kept of a form: its words, what they are based on, and the save that is not answered yet. */
export function wordsOf({ recap, panel, data }: { recap: string; panel: Panel; data: RecapData }): Words {
  const { bases, changesOf, saves } = panel
  const sent = isUnanswered(saves.get(recap)) ? changesOf(recap).sent : null
  return { data, base: bases.get(recap) ?? null, sent }
}

function isUnanswered(state: Saves | undefined): boolean {
  return state !== undefined && (state.savedAt === null || state.startedAt > state.savedAt)
}

function whenIdle(run: () => void): void {
  if (typeof window.requestIdleCallback === 'function')
    window.requestIdleCallback(run, { timeout: idleWithin })
  else setTimeout(run, 0)
}
