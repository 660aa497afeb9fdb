import { type FilterName, filterPath, isSetting, type LedgerFilter } from '#core/ledger-filter.ts'
import type { LedgerChoice, SongsPage } from '#core/ledger-page.ts'
import { settingWords } from '#core/performance.ts'
import { Code } from './code.tsx'
import styles from './ledger-filters.module.css'

type Choice = { value: string | null; title: string }

/** What a ledger can be asked for, each answer a link; the one that holds is bold, over a bar. */
export function LedgerFilters({ ledger: { choices, filter, path } }: { ledger: SongsPage }) {
  const group = { filter, path }
  const settings = choices.setting.map(({ value }) => ({
    value,
    title: isSetting(value) ? upperFirst(settingWords[value]) : value,
  }))
  return (
    <nav className={styles.filters} aria-label="Which songs">
      <Group
        {...group}
        name="singer"
        title="Sung by"
        choices={[anyone, ...choices.singer]}
        more={choices.moreSingers}
      />
      <Group {...group} name="kind" title="Kind" choices={kinds} />
      <Group {...group} name="setting" title="Where" choices={[anywhere, ...settings]} />
      <Group {...group} name="order" title="Order" choices={orders} />
      <Episodes {...group} episodes={choices.episode} />
    </nav>
  )
}

const anyone: Choice = { value: null, title: 'Anyone' }
const anywhere: Choice = { value: null, title: 'Anywhere' }
const kinds: Choice[] = [
  { value: null, title: 'All' },
  { value: 'covers', title: 'Covers' },
  { value: 'originals', title: 'Written for the show' },
]
const orders: Choice[] = [
  { value: null, title: 'By episode' },
  { value: 'title', title: 'By title' },
]

type GroupProps = { filter: LedgerFilter; path: string }

type Choices = GroupProps & { choices: readonly Choice[]; name: FilterName; label: string }

function Group({
  more = [],
  title,
  ...group
}: Omit<Choices, 'label'> & { title: string; more?: readonly Choice[] }) {
  const label = `by-${group.name}`
  return (
    <div className={styles.group}>
      <p id={label}>{title}</p>
      <Links {...group} label={label} />
      {more.length > 0 && (
        <details>
          <summary>{more.length === 1 ? 'One more' : `${more.length} more`}</summary>
          <Links {...group} label={label} choices={more} />
        </details>
      )}
    </div>
  )
}

function Links({ choices, label, ...group }: Choices) {
  return (
    <ul aria-labelledby={label}>
      {choices.map(({ title, value }) => (
        <li key={value}>
          <a {...linkTo({ ...group, value })}>{title}</a>
        </li>
      ))}
    </ul>
  )
}

function Episodes({ episodes, filter, path }: GroupProps & { episodes: readonly LedgerChoice[] }) {
  if (episodes.length < 2) return null
  return (
    <div className={styles.group}>
      <p id="by-episode">Episode</p>
      <ul className={styles.codes} aria-labelledby="by-episode">
        <li>
          <a {...linkTo({ filter, path, name: 'episode', value: null })}>Every one</a>
        </li>
        {episodes.map(({ title, value }) => (
          <li key={value}>
            <a {...linkTo({ filter, path, name: 'episode', value })}>
              <Code label={title} small />
            </a>
          </li>
        ))}
      </ul>
    </div>
  )
}

// Every combination is an address: crawlers are told to leave them.
function linkTo({
  filter,
  path,
  name,
  value,
}: GroupProps & {
  name: FilterName
  value: string | null
}) {
  const current = filter[name] === value
  const href = filterPath({ path, filter: { ...filter, [name]: value } })
  return {
    href,
    ...(href !== path && { rel: 'nofollow' }),
    ...(current && { 'aria-current': 'true' as const }),
  }
}

function upperFirst(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
