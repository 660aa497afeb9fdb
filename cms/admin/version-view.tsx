import { Gutter } from '@payloadcms/ui'
import { notFound } from 'next/navigation.js'
import type { DocumentViewServerProps } from 'payload'
import { LocalTime } from './local-time.tsx'
import { RecapChanges } from './recap-changes.tsx'
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
      <RecapChanges after={after.data} before={before?.data ?? {}} nameOf={comparison.nameOf} />
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
