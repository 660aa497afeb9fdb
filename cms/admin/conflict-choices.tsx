import { compareWords, replaced } from '#core/compare.ts'
import { blockText } from '#core/rich-text/block-text.ts'
import type { BlockRow, Choice } from '#core/rich-text/compare-blocks.ts'
import styles from './conflict-choices.module.css'
import { placesOf, whoChanged } from './conflict-words.ts'
import marks from './marked.module.css'
import { Marked } from './marked.tsx'
import type { Choices, Chosen } from './use-choices.ts'

/** Every place in which two texts of a recap differ, each to be taken from either side; what is alike is folded. */
export function ConflictChoices({ blocks, fields }: Pick<Choices, 'blocks' | 'fields'>) {
  return (
    <div className={styles.places}>
      {fields.map(({ row, ...chosen }) => (
        <Place key={row.name} label={row.label} name={row.name} row={row} {...chosen} />
      ))}
      {placesOf(blocks).map((place) =>
        place.same ? (
          <details className={styles.same} key={place.key}>
            <summary>
              {place.same.length === 1 ? '1 paragraph is' : `${place.same.length} paragraphs are`} the same
            </summary>
            {place.same.map(({ row }) => (
              <p key={row.key}>{wordsOf(row.theirs)}</p>
            ))}
          </details>
        ) : (
          <Block at={place.at} key={place.key} {...place.differs} />
        ),
      )}
    </div>
  )
}

function Block({ at, row, ...chosen }: Chosen<BlockRow> & { at: number }) {
  const [mine, theirs] = [wordsOf(row.mine), wordsOf(row.theirs)]
  const texts = { kind: row.kind, mine, theirs, isProse: true }
  const has = { hasMine: row.mine !== null, hasTheirs: row.theirs !== null }
  return <Place label={`Paragraph ${at}`} name={row.key} row={texts} {...has} {...chosen} />
}

type PlaceProps = Omit<Chosen<unknown>, 'row'> & {
  label: string
  name: string
  row: { kind: BlockRow['kind']; mine: string; theirs: string; isProse: boolean }
  /** Of a block: whether either text has one there. */
  hasMine?: boolean
  hasTheirs?: boolean
}

function Place({ label, name, row, choice, choose, hasMine, hasTheirs }: PlaceProps) {
  const { mine, theirs, isProse, kind } = row
  const change = { before: theirs, after: mine }
  const parts = isProse ? compareWords(change) : replaced(change)
  const isOnlySet = mine === theirs && hasMine === hasTheirs
  const option = (value: Choice) => ({ name, value, isChosen: choice === value, choose })
  return (
    <fieldset className={styles.place} data-open={choice === null || undefined}>
      <legend>
        {label} <span className={styles.who}>{whoChanged({ kind, hasMine, hasTheirs })}</span>
      </legend>
      {isOnlySet ? (
        <p className={styles.note}>The words are the same; how they are set or linked is not.</p>
      ) : null}
      <div className={styles.sides}>
        <Option {...option('mine')} label="Yours">
          {mine ? <Marked parts={parts} side="after" /> : <Nothing isGone={hasMine === false} />}
        </Option>
        <Option {...option('theirs')} label="Theirs">
          {theirs ? <Marked parts={parts} side="before" /> : <Nothing isGone={hasTheirs === false} />}
        </Option>
        {kind === 'both' && hasMine && hasTheirs ? (
          <Option {...option('both')} label="Both, yours first" />
        ) : null}
      </div>
    </fieldset>
  )
}

type OptionProps = {
  name: string
  value: Choice
  label: string
  isChosen: boolean
  choose: (choice: Choice) => void
  children?: React.ReactNode
}

function Option({ name, value, label, isChosen, choose, children }: OptionProps) {
  return (
    <label className={styles.option}>
      <span className={styles.side}>
        <input checked={isChosen} name={name} onChange={() => choose(value)} type="radio" value={value} />
        {label}
      </span>
      {children ? <span className={`${styles.words} ${marks.words}`}>{children}</span> : null}
    </label>
  )
}

function Nothing({ isGone }: { isGone: boolean }) {
  return <i>{isGone ? 'Not in this text' : 'Nothing'}</i>
}

function wordsOf(node: BlockRow['mine']): string {
  return node ? blockText(node) : ''
}
