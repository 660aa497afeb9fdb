import type { ValueWithRelation } from 'payload'
import { useState } from 'react'
import type { CastCells } from '#core/season/cast-rows.ts'
import type { EpisodeCells } from '#core/season/rows.ts'
import { localTimeAt } from '#core/time-zone.ts'
import { type Note, notesOf, type SeasonAnswer } from './season-notes.ts'
import { type Row, toRows } from './season-rows.ts'

export type SeasonDraft = {
  show: ValueWithRelation | null
  number: string
  title: string
  zone: string
  time: string
  updateExisting: boolean
  episodes: Row<keyof EpisodeCells>[]
  cast: Row<keyof CastCells>[]
}

const empty = (): SeasonDraft => ({
  show: null,
  number: '1',
  title: '',
  zone: 'America/New_York',
  time: '21:00',
  updateExisting: false,
  episodes: toRows([{ number: '', title: '', date: '' }]),
  cast: toRows([{ character: '', performer: '', first: '' }]),
})

export type Outcome = {
  problems: ReadonlyMap<string, string>
  notes: ReadonlyMap<string, Note>
  message: string
  isStored: boolean
}

const nothing: Outcome = { problems: new Map(), notes: new Map(), message: '', isStored: false }

/** What stands in a season's form, and what the server said of it when it was last asked. */
export function useSeason() {
  const [draft, setDraft] = useState(empty)
  const [outcome, setOutcome] = useState(nothing)
  const [busy, setBusy] = useState<'check' | 'add' | null>(null)

  const change = (part: Partial<SeasonDraft>) => {
    setDraft((before) => ({ ...before, ...part }))
    setOutcome(({ problems }) => ({ ...nothing, problems: without(problems, Object.keys(part)) }))
  }
  const chooseShow = async (show: ValueWithRelation | null) => {
    change({ show })
    const clock = show ? await clockOf(String(show.value)) : null
    if (clock) change(clock)
  }
  const send = async (intent: 'check' | 'add') => {
    setBusy(intent)
    const found = await ask({ draft, intent })
    setOutcome(found)
    setBusy(null)
    return found
  }
  return { draft, change, chooseShow, outcome, busy, send }
}

// A table's problems stand at rows that may have moved: a change in it takes back what was said of it.
function without(problems: ReadonlyMap<string, string>, changed: readonly string[]): Map<string, string> {
  return new Map([...problems].filter(([path]) => !changed.includes(path.split('.')[0] ?? '')))
}

async function clockOf(show: string): Promise<Partial<SeasonDraft> | null> {
  const query = new URLSearchParams({
    'where[show][equals]': show,
    'where[airsAt][exists]': 'true',
    sort: '-order',
    limit: '1',
    depth: '0',
  })
  const response = await fetch(`/api/episodes?${query}`).catch(() => null)
  const { docs = [] } = ((await response?.json().catch(() => null)) ?? {}) as {
    docs?: { airsAt: string; airZone: string }[]
  }
  if (!docs[0]) return null
  const { airsAt: iso, airZone: zone } = docs[0]
  const { hour, minute } = localTimeAt({ iso, zone })
  return { zone, time: [hour, minute].map((part) => String(part).padStart(2, '0')).join(':') }
}

async function ask({ draft, intent }: { draft: SeasonDraft; intent: 'check' | 'add' }): Promise<Outcome> {
  const response = await fetch(`/api/seasons/add${intent === 'check' ? '?check=true' : ''}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      ...draft,
      show: draft.show ? String(draft.show.value) : '',
      number: draft.number.trim() === '' ? null : Number(draft.number),
      episodes: draft.episodes.map(({ cells }) => cells),
      cast: draft.cast.map(({ cells }) => cells),
    }),
  }).catch(() => null)
  const answer = (await response?.json().catch(() => null)) as SeasonAnswer | null | undefined
  if (response?.ok && answer) {
    const isStored = intent === 'add'
    return { ...nothing, notes: notesOf({ answer, isStored }), message: answer.message ?? '', isStored }
  }
  const [error] = answer?.errors ?? []
  const problems = new Map((error?.data?.errors ?? []).map(({ path, message }) => [path, message]))
  const message =
    problems.size > 0
      ? `${problems.size === 1 ? 'One thing needs' : `${problems.size} things need`} a look. Nothing was stored.`
      : (error?.message ?? 'The server could not be reached. Nothing was stored.')
  return { ...nothing, problems, message }
}
