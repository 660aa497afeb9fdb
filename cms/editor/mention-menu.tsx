'use client'

import { useEffect, useRef } from 'react'
import styles from './mention-menu.module.css'
import { labelOf, type MentionOption } from './mention-option.ts'

type Props = {
  options: MentionOption[]
  selectedIndex: number | null
  selectOptionAndCleanUp: (option: MentionOption) => void
  setHighlightedIndex: (index: number) => void
}

/** The rows below an `@`. What is around them, and which of them is meant, Lexical tells assistive technology. */
export function MentionMenu({ options, selectedIndex, selectOptionAndCleanUp, setHighlightedIndex }: Props) {
  return (
    <div className={styles.menu} role="presentation">
      {options.map((option, index) => (
        <MentionRow
          key={option.key}
          option={option}
          index={index}
          isSelected={index === selectedIndex}
          onPoint={() => setHighlightedIndex(index)}
          onSelect={() => selectOptionAndCleanUp(option)}
        />
      ))}
    </div>
  )
}

type RowProps = {
  option: MentionOption
  index: number
  isSelected: boolean
  onPoint: () => void
  onSelect: () => void
}

function MentionRow({ option, index, isSelected, onPoint, onSelect }: RowProps) {
  const row = useRef<HTMLDivElement>(null)
  const { label, kind } = labelOf(option.choice)

  useEffect(() => {
    if (isSelected) row.current?.scrollIntoView({ block: 'nearest' })
  }, [isSelected])

  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the editor has the focus and takes the keys
    <div
      ref={row}
      id={`typeahead-item-${index}`}
      className={styles.row}
      role="option"
      tabIndex={-1}
      aria-selected={isSelected}
      aria-disabled={option.choice.kind === 'loading'}
      onMouseEnter={onPoint}
      onMouseDown={(event) => event.preventDefault()}
      onClick={onSelect}
    >
      <span>{label}</span>
      {kind && <span className={styles.kind}>{kind}</span>}
    </div>
  )
}
