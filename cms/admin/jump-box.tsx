'use client'

import { useRouteTransition } from '@payloadcms/ui'
import { useRouter } from 'next/navigation.js'
import { type KeyboardEvent, useState } from 'react'
import styles from './jump.module.css'
import { type Destination, useDestinations } from './use-destinations.ts'

/** A field and what it finds: arrows choose, Enter goes there. */
export function JumpBox({ close }: { close: () => void }) {
  const [words, setWords] = useState('')
  const [active, setActive] = useState(0)
  const { destinations, isReading } = useDestinations(words)
  const { startRouteTransition } = useRouteTransition()
  const router = useRouter()
  const chosen = Math.min(active, destinations.length - 1)

  const go = ({ path }: Destination) => {
    close()
    startRouteTransition(() => router.push(path))
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const to = nextPlace({ key: event.key, at: chosen, length: destinations.length })
    if (to !== null) {
      event.preventDefault()
      setActive(to)
    }
    const destination = destinations[chosen]
    if (event.key === 'Enter' && destination) {
      event.preventDefault()
      go(destination)
    }
  }
  return (
    <>
      <input
        aria-activedescendant={chosen >= 0 ? `jump-${chosen}` : undefined}
        aria-autocomplete="list"
        aria-controls="jump-list"
        aria-expanded={destinations.length > 0}
        aria-label="Go to a show, episode, character, song, recap, person or action"
        autoComplete="off"
        // biome-ignore lint/a11y/noAutofocus: the dialog was opened to type into it
        autoFocus
        className={styles.input}
        onChange={(event) => {
          setWords(event.target.value)
          setActive(0)
        }}
        onKeyDown={onKeyDown}
        placeholder="Go to…"
        role="combobox"
        spellCheck={false}
        type="text"
        value={words}
      />
      <Options active={chosen} destinations={destinations} go={go} />
      <p aria-live="polite" className={styles.hint}>
        {hintOf({ found: destinations.length, isReading, words })}
      </p>
    </>
  )
}

type OptionsProps = { active: number; destinations: Destination[]; go: (to: Destination) => void }

function Options({ active, destinations, go }: OptionsProps) {
  return (
    <div aria-label="What was found" className={styles.list} id="jump-list" role="listbox">
      {destinations.map((destination, at) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the field's, which keeps the focus
        <div
          aria-selected={at === active}
          className={styles.option}
          id={`jump-${at}`}
          key={destination.path}
          onClick={() => go(destination)}
          onMouseDown={(event) => event.preventDefault()}
          ref={at === active ? intoView : null}
          role="option"
          tabIndex={-1}
        >
          <span className={styles.title}>{destination.title}</span>
          <span className={styles.detail}>{destination.detail}</span>
        </div>
      ))}
    </div>
  )
}

function intoView(option: HTMLElement | null): void {
  option?.scrollIntoView({ block: 'nearest' })
}

function nextPlace({ key, at, length }: { key: string; at: number; length: number }): number | null {
  if (length === 0) return null
  if (key === 'ArrowDown') return (at + 1) % length
  if (key === 'ArrowUp') return (at - 1 + length) % length
  return null
}

function hintOf({ found, isReading, words }: { found: number; isReading: boolean; words: string }): string {
  if (isReading) return 'Looking…'
  if (found === 0) return `Nothing is called “${words.trim()}”.`
  return 'Arrows choose, Enter opens, Escape closes.'
}
