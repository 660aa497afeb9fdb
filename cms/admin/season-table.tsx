'use client'

import { Button } from '@payloadcms/ui'
import { type ClipboardEvent, type ReactNode, useId, useState } from 'react'
import { SeasonCell } from './season-cell.tsx'
import styles from './season-form.module.css'
import type { Note } from './season-notes.ts'
import { type ColumnOf, type Row, toRows, withRows } from './season-rows.ts'

type Props<Column extends string> = {
  name: string
  title: string
  description: ReactNode
  example: string
  columns: readonly ColumnOf<Column>[]
  rows: readonly Row<Column>[]
  problems: ReadonlyMap<string, string>
  notes: ReadonlyMap<string, Note>
  parse: (text: string) => Record<Column, string>[]
  onChange: (rows: Row<Column>[]) => void
}

/** A table that is typed into or pasted into. What is wrong, or will become of a row, is said at the row. */
export function SeasonTable<Column extends string>(props: Props<Column>) {
  const { name, title, description, columns, rows, problems, notes, parse, onChange } = props
  const heading = useId()
  const problem = problems.get(name)

  const paste = (event: ClipboardEvent, index: number) => {
    const text = event.clipboardData.getData('text/plain')
    if (!/[\n\t]/.test(text.trim())) return
    event.preventDefault()
    onChange(withRows({ rows, at: index, more: parse(text) }))
  }
  const change = (index: number, cells: Record<Column, string>) =>
    onChange(rows.map((row, at) => (at === index ? { ...row, cells } : row)))

  return (
    <section aria-labelledby={heading} className={styles.section} data-table={name}>
      <h2 id={heading}>{title}</h2>
      <p className={styles.hint}>{description}</p>
      <PasteBox {...props} />
      {problem ? (
        <p className={styles.problem} id={`${name}-problem`}>
          {problem}
        </p>
      ) : null}
      <div aria-hidden className={styles.head}>
        {columns.map(({ name: column, label }) => (
          <span key={column}>{label}</span>
        ))}
      </div>
      <ol className={styles.rows}>
        {rows.map(({ key, cells }, index) => (
          <li className={styles.row} key={key}>
            {columns.map((column) => (
              <SeasonCell
                column={column}
                id={`${name}.${index}.${column.name}`}
                key={column.name}
                number={index + 1}
                onChange={(words) => change(index, { ...cells, [column.name]: words })}
                onPaste={(event) => paste(event, index)}
                problem={problems.get(`${name}.${index}.${column.name}`)}
                value={cells[column.name]}
              />
            ))}
            <button
              aria-label={`Remove row ${index + 1}`}
              className={styles.remove}
              onClick={() => onChange(rows.filter((row) => row.key !== key))}
              type="button"
            >
              ×
            </button>
            <RowNote note={notes.get(`${name}.${index}`)} />
          </li>
        ))}
      </ol>
      <Button
        buttonStyle="secondary"
        id={`${name}-add-row`}
        margin={false}
        onClick={() => onChange([...rows, ...toRows([blank(columns)])])}
        size="medium"
        type="button"
      >
        Add a row
      </Button>
    </section>
  )
}

function PasteBox<Column extends string>({ name, example, rows, parse, onChange }: Props<Column>) {
  const [text, setText] = useState('')
  const [said, setSaid] = useState('')

  const put = () => {
    const more = parse(text)
    onChange(withRows({ rows, at: rows.length, more }))
    setSaid(
      more.length === 1 ? 'One row was put into the table.' : `${more.length} rows were put into the table.`,
    )
    setText('')
  }
  return (
    <div className={styles.paste}>
      <label htmlFor={`${name}-paste`}>Paste rows</label>
      <textarea
        className={styles.input}
        id={`${name}-paste`}
        onChange={(event) => setText(event.target.value)}
        placeholder={example}
        rows={3}
        value={text}
      />
      <Button
        buttonStyle="secondary"
        disabled={!text.trim()}
        id={`${name}-put`}
        margin={false}
        onClick={put}
        size="medium"
        type="button"
      >
        Put into the table
      </Button>
      <p aria-live="polite" className={styles.hint}>
        {said}
      </p>
    </div>
  )
}

function RowNote({ note }: { note: Note | undefined }) {
  if (!note) return null
  return <p className={styles.note}>{note.href ? <a href={note.href}>{note.words}</a> : note.words}</p>
}

function blank<Column extends string>(columns: readonly ColumnOf<Column>[]): Record<Column, string> {
  return Object.fromEntries(columns.map(({ name }) => [name, ''])) as Record<Column, string>
}
