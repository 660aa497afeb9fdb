import type { PersonLink, ShowLink, SongFacts } from '#core/model.ts'
import { Facts } from './facts.tsx'
import { Names } from './names.tsx'

type Props = {
  song: SongFacts & { writers: readonly PersonLink[] }
  /** The show for which it was written, if it was. */
  show?: ShowLink
}

/** Who wrote a song, and whose it was first. */
export function SongCredits({ song: { originalArtist, writers, writtenForShow, year }, show }: Props) {
  const first = [originalArtist, year].filter((fact) => fact !== null).join(', ')
  return (
    <Facts
      facts={[
        { name: 'Written by', value: writers.length > 0 ? <Names names={writers} /> : null },
        { name: originalArtist ? 'First sung by' : 'From', value: first === '' ? null : first },
        {
          name: 'Written for',
          value: writtenForShow ? show ? <a href={show.path}>{show.title}</a> : 'the show' : null,
        },
      ]}
    />
  )
}
