import { useState } from 'react'
import {
  type BlockRow,
  type Choice,
  compareBlocks,
  mergeBlocks,
  usualChoice,
} from '#core/rich-text/compare-blocks.ts'
import { type FieldRow, fieldRows } from './recap-facts.ts'
import type { RecapData } from './recap-text.ts'
import { useNames } from './use-names.ts'

/** A place where two texts of a recap differ, with what is taken of it; null while that is to be chosen. */
export type Chosen<Row> = { row: Row; choice: Choice | null; choose: (choice: Choice) => void }

export type Choices = {
  blocks: Chosen<BlockRow>[]
  fields: Chosen<FieldRow>[]
  /** How many places are still to be chosen. */
  open: number
  /** The recap that the choices make; null while one is missing. */
  result: RecapData | null
}

type Texts = { base: RecapData | null; mine: RecapData; theirs: RecapData }

/** What a writer takes of two texts, place by place. What only one of the two has changed is chosen already. */
export function useChoices({ base, mine, theirs }: Texts): Choices {
  const nameOf = useNames({ before: theirs, after: mine })
  const [made, setMade] = useState<ReadonlyMap<string, Choice>>(new Map())
  const chosen = <Row extends { kind: BlockRow['kind'] }>(row: Row, key: string): Chosen<Row> => ({
    row,
    choice: made.get(key) ?? usualChoice(row),
    choose: (choice) => setMade(new Map(made).set(key, choice)),
  })
  const rows = compareBlocks({ ...(base && { base: base.body }), mine: mine.body, theirs: theirs.body })
  const blocks = rows.map((row) => chosen(row, row.key))
  const fields = fieldRows({ base, mine, theirs, nameOf }).map((row) =>
    chosen(row, `${row.name} ${row.mine} ${row.theirs}`),
  )
  const open = [...blocks, ...fields].filter(({ choice }) => choice === null).length
  return { blocks, fields, open, result: open > 0 ? null : merged({ mine, theirs, blocks, fields }) }
}

function merged({
  mine,
  theirs,
  blocks,
  fields,
}: Omit<Texts, 'base'> & Pick<Choices, 'blocks' | 'fields'>): RecapData {
  const taken = fields.flatMap(({ row, choice }) =>
    choice === 'theirs' ? [[row.name, theirs[row.name] ?? null] as const] : [],
  )
  const data = { ...mine, ...Object.fromEntries(taken) }
  if (blocks.every(({ row }) => row.kind === 'same')) return data
  const choices = new Map(blocks.map(({ row, choice }) => [row.key, choice]))
  const body = mergeBlocks({
    rows: blocks.map(({ row }) => row),
    choiceOf: ({ key }) => choices.get(key) ?? null,
  })
  return { ...data, body }
}
