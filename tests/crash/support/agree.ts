import type { Staff } from '#tests/e2e/support/staff.ts'
import { agreeOnDisk } from './agree-on-disk.ts'
import { agreeOnSite } from './agree-on-site.ts'
import { beatsOfText, mentionsOfText, type Named } from './mentions-of-text.ts'
import {
  type AddressRow,
  differences,
  isLive,
  type MentionRow,
  type RecapRow,
  type Records,
} from './records.ts'
import type { Scene } from './scene.ts'
import { type Row, rowsOf } from './state.ts'

type VersionRow = Row & { parent: string; latest?: boolean; version: { rev: number } }
type BeatRow = Row & { recapId: string; characters: string }
type ScheduleRow = Row & { recapId: string; rev: number; state: string; at: string }

/** Checks that database, site and disk say the same. Answers where they do not. */
export async function disagreements({ staff, scene }: { staff: Staff; scene: Scene }): Promise<string[]> {
  const records: Records = {
    recaps: await rowsOf<RecapRow>(staff, 'recaps'),
    addresses: await rowsOf<AddressRow>(staff, 'addresses'),
    mentions: await rowsOf<MentionRow>(staff, 'mentions'),
    media: await rowsOf(staff, 'media'),
  }
  return [
    ...agreeOnVersions(records, await rowsOf<VersionRow>(staff, 'recaps/versions')),
    ...agreeOnAddresses(records),
    ...agreeOnMentions(records, await sungIn(staff)),
    ...agreeOnBeats(records, await rowsOf<BeatRow>(staff, 'beats')),
    ...agreeOnSchedules(records, await rowsOf<ScheduleRow>(staff, 'schedules'), scene),
    ...agreeOnReceipts(records, await rowsOf(staff, 'receipts')),
    ...agreeOnLease(await rowsOf(staff, 'leases'), scene),
    ...agreeOnDisk({ records, scene }),
    ...(await agreeOnSite({ records, url: scene.server.url })),
  ]
}

function agreeOnVersions({ recaps }: Records, versions: VersionRow[]): string[] {
  const of = Map.groupBy(versions, ({ parent }) => parent)
  const orphans = [...of.keys()].filter((id) => !recaps.some((recap) => recap.id === id))
  return [
    ...orphans.map((id) => `recaps ${id}: versions without a record`),
    ...recaps.flatMap((recap) => {
      const own = of.get(recap.id) ?? []
      const latest = own.filter((version) => version.latest)
      const newest = Math.max(...own.map(({ version }) => version.rev))
      const wrong = []
      if (latest.length !== 1) wrong.push(`${latest.length} latest versions`)
      if (latest[0]?.version.rev !== newest) wrong.push(`the latest version is not revision ${newest}`)
      if (recap.rev !== newest)
        wrong.push(`revision ${recap.rev} in the row, ${newest} in the newest version`)
      if (isLive(recap) !== recap.isLive) wrong.push('isLive and liveRev differ')
      if (isLive(recap) !== (recap._status === 'published')) wrong.push('liveRev and _status differ')
      if (isLive(recap) && !own.some(({ version }) => version.rev === recap.liveRev))
        wrong.push(`no version has the live revision ${recap.liveRev}`)
      return wrong.map((problem) => `recaps ${recap.id}: ${problem}`)
    }),
  ]
}

function agreeOnAddresses({ recaps, addresses }: Records): string[] {
  const current = addresses.filter((address) => address.current)
  const twice = [...Map.groupBy(current, ({ recordId }) => recordId)].filter(([, rows]) => rows.length > 1)
  return [
    ...twice.map(([id]) => `${id} has more than one current address`),
    ...recaps.flatMap((recap) => {
      const own = current.find(({ recordId }) => recordId === recap.id)
      const isPublic = own?.isPublic === true
      return isPublic === isLive(recap)
        ? []
        : [`recaps ${recap.id}: live ${isLive(recap)}, its address public ${isPublic}`]
    }),
  ]
}

function agreeOnMentions({ recaps, mentions }: Records, songs: ReadonlyMap<string, Named>): string[] {
  const line = (recap: string, { target, words }: Named) => `${recap} names ${target} as “${words}”`
  return differences({
    what: 'mention',
    found: mentions.map(({ recapId, ...named }) => line(recapId, named)),
    wanted: recaps
      .filter(isLive)
      .flatMap(({ id, body }) => mentionsOfText(body, songs).map((named) => line(id, named))),
  })
}

function agreeOnBeats({ recaps }: Records, beats: BeatRow[]): string[] {
  const line = (recap: string, characters: readonly string[]) => `${recap} tells of ${characters.join(', ')}`
  return differences({
    what: 'beat',
    found: beats.map(({ recapId, characters }) => line(recapId, JSON.parse(characters))),
    wanted: recaps
      .filter(isLive)
      .flatMap(({ id, body }) => beatsOfText(body).map((characters) => line(id, characters))),
  })
}

/** The song that each performance is of. */
async function sungIn(staff: Staff): Promise<Map<string, Named>> {
  const songs = new Map((await rowsOf(staff, 'songs')).map(({ id, title }) => [id, String(title)]))
  const performances = await rowsOf<Row & { song: string }>(staff, 'performances')
  return new Map(
    performances.map(({ id, song }) => [id, { target: `songs:${song}`, words: songs.get(song) ?? '' }]),
  )
}

function agreeOnSchedules({ recaps }: Records, schedules: ScheduleRow[], scene: Scene): string[] {
  const now = Date.now() + Number(scene.server.env.CLOCK_OFFSET || 0)
  return schedules.flatMap(({ id, recapId, rev, state, at }) => {
    const recap = recaps.find((row) => row.id === recapId)
    if (state === 'failed') return [`schedules ${id}: failed`]
    if (state === 'waiting' && new Date(at).getTime() < now - 60_000) return [`schedules ${id}: late`]
    if (state === 'done' && recap?.liveRev !== rev) return [`schedules ${id}: done, and not live`]
    return state === 'waiting' && recap?.liveRev === rev ? [`schedules ${id}: live, and not done`] : []
  })
}

function agreeOnReceipts({ recaps }: Records, receipts: Row[]): string[] {
  return recaps.filter(isLive).flatMap(({ id, liveRev }) => {
    const own = receipts.filter(({ recapId, rev }) => recapId === id && rev === liveRev)
    if (own.length !== 1) return [`recaps ${id}: ${own.length} receipts for revision ${liveRev}`]
    return own[0]?.state === 'right' ? [] : [`recaps ${id}: its receipt is ${JSON.stringify(own[0])}`]
  })
}

function agreeOnLease(leases: Row[], { server }: Scene): string[] {
  const pids = leases.map(({ holder }) => JSON.parse(String(holder)).pid)
  return differences({ what: 'lease', found: pids.map(String), wanted: [String(server.pid)] })
}
