'use client'

import { Button, Gutter, SetStepNav } from '@payloadcms/ui'
import { type FormEvent, useEffect, useRef } from 'react'
import { parseCastRows } from '#core/season/cast-rows.ts'
import { parseEpisodeRows } from '#core/season/rows.ts'
import { SeasonFields } from './season-fields.tsx'
import styles from './season-form.module.css'
import { SeasonOutcome } from './season-outcome.tsx'
import { SeasonTable } from './season-table.tsx'
import { useLeaveWarning } from './use-leave-warning.ts'
import { useSeason } from './use-season.ts'

const episodeColumns = [
  { name: 'number', label: 'Number', example: '1' },
  { name: 'title', label: 'Title', example: 'Pilot' },
  { name: 'date', label: 'Air date', example: 'Feb 6, 2012' },
] as const

const castColumns = [
  { name: 'character', label: 'Character', example: 'Karen Cartwright' },
  { name: 'performer', label: 'Played by', example: 'Katharine McPhee' },
  { name: 'first', label: 'First episode', example: 's01e01' },
] as const

/** Where a season begins: the season, its episodes and its cast, typed or pasted, and stored in one act. */
export function AddSeason() {
  const { draft, change, chooseShow, outcome, busy, send } = useSeason()
  const { problems, notes } = outcome
  const form = useRef<HTMLFormElement>(null)
  useLeaveWarning(!outcome.isStored && (draft.episodes.length > 1 || draft.cast.length > 1))

  useEffect(() => {
    if (problems.size > 0) form.current?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus()
  }, [problems])

  const submit = (event: FormEvent) => {
    event.preventDefault()
    void send('add')
  }
  return (
    <Gutter>
      <SetStepNav nav={[{ label: 'Seasons', url: '/collections/seasons' }, { label: 'Add a season' }]} />
      <form className={styles.form} noValidate onSubmit={submit} ref={form}>
        <h1>Add a season</h1>
        <SeasonFields change={change} chooseShow={chooseShow} draft={draft} problems={problems} />
        <SeasonTable
          columns={episodeColumns}
          description="A special is numbered s00e01 and stands where its row does."
          example={'1. Pilot – Feb 6, 2012\n2. The Callback – Feb 13, 2012'}
          name="episodes"
          notes={notes}
          onChange={(episodes) => change({ episodes })}
          parse={parseEpisodeRows}
          problems={problems}
          rows={draft.episodes}
          title="Episodes"
        />
        <SeasonTable
          columns={castColumns}
          description="Left empty, the first episode is the season’s. Who is known already is not made again."
          example={'Karen Cartwright – Katharine McPhee\nIvy Lynn – Megan Hilty'}
          name="cast"
          notes={notes}
          onChange={(cast) => change({ cast })}
          parse={parseCastRows}
          problems={problems}
          rows={draft.cast}
          title="Cast"
        />
        <label className={styles.choice}>
          <input
            checked={draft.updateExisting}
            onChange={(event) => change({ updateExisting: event.target.checked })}
            type="checkbox"
          />
          Bring episodes that are there already in step with these rows
        </label>
        <SeasonOutcome outcome={outcome} show={draft.show ? String(draft.show.value) : null} />
        <Actions busy={busy} check={() => void send('check')} />
      </form>
    </Gutter>
  )
}

function Actions({ busy, check }: { busy: 'check' | 'add' | null; check: () => void }) {
  return (
    <div className={styles.actions}>
      <Button disabled={busy !== null} id="action-add-season" margin={false} size="large" type="submit">
        {busy === 'add' ? 'Adding…' : 'Add the season'}
      </Button>
      <Button
        buttonStyle="secondary"
        disabled={busy !== null}
        id="action-check-season"
        margin={false}
        onClick={check}
        size="large"
        type="button"
      >
        {busy === 'check' ? 'Checking…' : 'Check first'}
      </Button>
    </div>
  )
}
