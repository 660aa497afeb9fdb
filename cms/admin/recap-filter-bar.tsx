'use client'

import { useListQuery } from '@payloadcms/ui'
import { useEffect, useId, useState } from 'react'
import hidden from './hidden.module.css'
import styles from './recap-filter-bar.module.css'
import { type Filters, fromWhere, toWhere } from './recap-filters.ts'

/** Above the list of recaps: what is live, what has a newer draft, and of which show. */
export function RecapFilterBar() {
  const { handleWhereChange, query } = useListQuery()
  const filters = fromWhere(query.where)
  const shows = useShows()
  const change = (changed: Partial<Filters>) => void handleWhereChange?.(toWhere({ ...filters, ...changed }))
  return (
    <fieldset className={styles.bar}>
      <legend className={hidden.hidden}>Show only</legend>
      <Choice
        label="Live"
        onChange={(live) => change({ live: live as Filters['live'] })}
        options={[
          ['', 'Live or not'],
          ['yes', 'Live'],
          ['no', 'Not live'],
        ]}
        value={filters.live}
      />
      <Choice
        label="Newer draft"
        onChange={(draft) => change({ draft: draft as Filters['draft'] })}
        options={[
          ['', 'Any state'],
          ['yes', 'Live, with a newer draft'],
        ]}
        value={filters.draft}
      />
      <Choice
        label="Show"
        onChange={(show) => change({ show })}
        options={[['', 'Every show'], ...shows]}
        value={filters.show}
      />
    </fieldset>
  )
}

type Option = readonly [value: string, label: string]

type ChoiceProps = {
  label: string
  options: readonly Option[]
  value: string
  onChange: (value: string) => void
}

function Choice({ label, options, value, onChange }: ChoiceProps) {
  const id = useId()
  return (
    <div className={styles.choice}>
      <label className={styles.label} htmlFor={id}>
        {label}
      </label>
      <select
        className={styles.select}
        id={id}
        onChange={(event) => onChange(event.target.value)}
        value={value}
      >
        {options.map(([option, words]) => (
          <option key={option} value={option}>
            {words}
          </option>
        ))}
      </select>
    </div>
  )
}

function useShows(): Option[] {
  const [shows, setShows] = useState<Option[]>([])
  useEffect(() => {
    void fetch('/api/shows?depth=0&limit=0&pagination=false&sort=title&select[title]=true')
      .then(async (response) => {
        if (!response.ok) return
        const { docs } = (await response.json()) as { docs: { id: string; title: string }[] }
        setShows(docs.map(({ id, title }) => [id, title] as const))
      })
      .catch(() => {})
  }, [])
  return shows
}
