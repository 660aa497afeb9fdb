import type { MusicComposition, MusicRecording } from 'schema-dts'
import { songCrumbs } from '../../crumbs.ts'
import type { PerformanceLine, PersonLink, Reference, Show, Site, SongFacts } from '../../model.ts'
import { toBreadcrumb } from './breadcrumb.ts'
import { type AtAddress, nodeId, type PageGraph, toGraph } from './graph.ts'
import { toNamedCharacter, toNamedPerson, toPublisher } from './nodes.ts'

type Shown = Pick<Reference, 'path' | 'title'> &
  SongFacts & {
    writers: readonly PersonLink[]
    performances: readonly PerformanceLine[]
    /** Its page across shows, where this is another. */
    workPath?: string | null
  }

type Input = AtAddress & { site: Site; song: Shown; show?: Show }

/** The page of a song, below its show or, without one, across shows. */
export function songGraph({ address, site, song, show }: Input): PageGraph {
  return toGraph([
    toComposition({ address, song }),
    ...song.performances.map((line) => toRecording({ address, song, line })),
    toPublisher({ address, site }),
    toBreadcrumb({ address, site, crumbs: songCrumbs({ show }), page: song }),
  ])
}

type Of = AtAddress & { song: Shown }

/** A song and its performances are called by one path, whichever of its pages it is. */
function idOf({ address, song: { path, workPath } }: Of, part: string): string {
  return nodeId({ address, path: workPath ?? path, part })
}

function compositionId(of: Of): string {
  return idOf(of, 'song')
}

function toComposition({ address, song }: Of): Exclude<MusicComposition, string> {
  const { originalArtist, path, performances, title, writers, year } = song
  const first = originalArtist && {
    '@type': 'MusicRecording' as const,
    name: title,
    byArtist: { '@type': 'MusicGroup' as const, name: originalArtist },
  }
  const sung = performances.map((line) => ({ '@id': recordingId({ address, song, line }) }))
  const recordings = [...(first ? [first] : []), ...sung]
  return {
    '@type': 'MusicComposition',
    '@id': compositionId({ address, song }),
    name: title,
    url: address + path,
    ...(year && { datePublished: String(year) }),
    ...(writers.length > 0 && { author: writers.map((person) => toNamedPerson({ address, person })) }),
    ...(recordings.length > 0 && { recordedAs: recordings }),
  }
}

type LineOf = Of & { line: PerformanceLine }

function recordingId({ line, ...of }: LineOf): string {
  return idOf(of, `performance-${line.id}`)
}

function toRecording({ address, song, line }: LineOf): Exclude<MusicRecording, string> {
  return {
    '@type': 'MusicRecording',
    '@id': recordingId({ address, song, line }),
    name: song.title,
    ...(line.singers.length > 0 && {
      byArtist: line.singers.map((character) => toNamedCharacter({ address, character })),
    }),
    recordingOf: { '@id': compositionId({ address, song }) },
    isPartOf: {
      '@type': 'TVEpisode',
      '@id': nodeId({ address, path: line.episode.path, part: 'episode' }),
      name: line.episode.label,
      url: address + line.episode.path,
    },
  }
}
