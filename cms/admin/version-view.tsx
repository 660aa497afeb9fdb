import { Gutter } from '@payloadcms/ui'
import { notFound } from 'next/navigation.js'
import type { DocumentViewServerProps } from 'payload'
import { compareTexts, compareWords, countChanges, replaced } from '#core/compare.ts'
import { LocalTime } from './local-time.tsx'
import marks from './marked.module.css'
import { Marked, MarkedText } from './marked.tsx'
import { changedFacts } from './recap-facts.ts'
import { passagesIn, type RecapData } from './recap-text.ts'
import { RestoreVersion } from './restore-version.tsx'
import { type ListedVersion, readComparison } from './version-comparison.ts'
import { VersionNav } from './version-nav.tsx'
import styles from './version-view.module.css'

/** What changed between two versions of a recap, in words. */
export async function VersionView({ initPageResult, routeSegments, searchParams }: DocumentViewServerProps) {
  const { docID, permissions, req } = initPageResult
  const comparison = await readComparison({
    req,
    recap: String(docID),
    version: String(routeSegments?.at(-1)),
    from: typeof searchParams?.versionFrom === 'string' ? searchParams.versionFrom : null,
  })
  if (!comparison) return notFound()
  const { before, after, others } = comparison
  const mayRestore = Boolean(permissions.collections?.recaps?.update)
  return (
    <Gutter className={`recap-versions ${styles.page}`}>
      <VersionNav id={String(docID)} />
      <div className={styles.head}>
        <h2>What changed</h2>
        <p>
          In the version of <About version={after} />
        </p>
        {mayRestore ? (
          <RestoreVersion recap={String(docID)} savedAt={after.savedAt} version={after.id} />
        ) : null}
      </div>
      <Choose before={before} others={others} />
      <Changes after={after.data} before={before?.data ?? {}} nameOf={comparison.nameOf} />
    </Gutter>
  )
}

function About({ version: { savedAt, savedBy, isPublished } }: { version: ListedVersion }) {
  return (
    <>
      <LocalTime at={savedAt} />
      {savedBy ? ` by ${savedBy}` : ''}
      {isPublished ? ', published' : ', a draft'}
    </>
  )
}

function Choose({ before, others }: { before: ListedVersion | null; others: ListedVersion[] }) {
  if (others.length === 0) return <p>It is the first one.</p>
  return (
    <form className={styles.choose}>
      <label htmlFor="version-from">since the version of</label>
      <select className={styles.select} defaultValue={before?.id} id="version-from" name="versionFrom">
        {others.map(({ id, savedAt, savedBy, isPublished }) => (
          <option key={id} value={id}>
            {inUtc(savedAt)}
            {savedBy ? `, ${savedBy}` : ''}
            {isPublished ? ', published' : ''}
          </option>
        ))}
      </select>
      <button className={styles.button} type="submit">
        Compare
      </button>
    </form>
  )
}

const utc = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'medium', timeZone: 'UTC' })

function inUtc(iso: string): string {
  return `${utc.format(new Date(iso))} UTC`
}

type Data = { before: RecapData; after: RecapData; nameOf: Parameters<typeof changedFacts>[0]['nameOf'] }

function Changes({ before, after, nameOf }: Data) {
  const passages = compareTexts({ before: passagesIn(before.body), after: passagesIn(after.body) })
  const { added, removed } = countChanges(passages)
  const prose = (label: string, field: string) => ({
    label,
    before: String(before[field] ?? ''),
    after: String(after[field] ?? ''),
    isProse: true,
  })
  const lines = [
    prose('Headline', 'headline'),
    prose('Dek', 'dek'),
    ...changedFacts({ before, after, nameOf }),
  ].filter((line) => line.before !== line.after)
  const isSameText = !passages.some(({ changed }) => changed)
  return (
    <>
      {lines.map((line) => (
        <section aria-label={line.label} key={line.label}>
          <h3>{line.label}</h3>
          <p className={marks.words}>
            <Marked parts={line.isProse ? compareWords(line) : replaced(line)} />
          </p>
        </section>
      ))}
      <section aria-label="Text">
        <h3>Text</h3>
        <p className={styles.count}>
          {isSameText ? 'No word of it changed.' : `${count(added)} added, ${count(removed)} removed.`}
        </p>
        <MarkedText passages={passages} />
      </section>
    </>
  )
}

function count(words: number): string {
  return words === 1 ? '1 word' : `${words} words`
}
