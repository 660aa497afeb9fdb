import { formatTime } from './format-time.ts'

type Version = { updatedAt: string; version: { livePublishedAt?: string | null } }

type Asked = { id: string; rev: number }

/** When what was live before a revision had been published; null where nothing was. Throws where nobody knows. */
export async function readLiveBefore({ id, rev }: Asked): Promise<string | null> {
  const query = [
    `where[and][0][parent][equals]=${id}`,
    'where[and][1][version._status][equals]=published',
    `where[and][2][version.rev][less_than]=${rev}`,
    'sort=-version.rev&limit=1&depth=0',
  ]
  const response = await fetch(`/api/recaps/versions?${query.join('&')}`)
  if (!response.ok) throw new Error(`GET /api/recaps/versions: ${response.status}`)
  const [found] = ((await response.json()) as { docs: Version[] }).docs
  return found ? (found.version.livePublishedAt ?? found.updatedAt) : null
}

/** What taking back a publication does, by when what was live before had been published. */
export function undoWords(before: string | null): string {
  return before
    ? `What was live before, of ${formatTime(before)}, returns. The text in the form stays, as a draft.`
    : 'Nothing was live before: the page goes, and answers 404. The text in the form stays, as a draft.'
}
