import type { Condition, Field, FilterOptions } from 'payload'
import { type SubjectKind, subjectKinds } from '#core/subject.ts'

type Data = { id: string; kind?: SubjectKind | null; show?: unknown; episode?: unknown }

const isAbout =
  (kind: SubjectKind): Condition<Data> =>
  (data) =>
    (data.kind ?? 'episodes') === kind

const labels: Record<SubjectKind, string> = {
  episodes: 'One episode or several',
  season: 'A season: a review',
  show: 'A whole show: an essay',
}

const ofSameShow: FilterOptions = ({ data }) => {
  const show = (data as Data | undefined)?.show
  return typeof show === 'string' ? { show: { equals: show } } : true
}

/** What a recap is about. Its show follows from an episode or a season; an essay names it. */
export const subjectFields: Field[] = [
  {
    name: 'kind',
    type: 'radio',
    label: 'What is it about?',
    defaultValue: 'episodes',
    options: subjectKinds.map((value) => ({ value, label: labels[value] })),
    admin: { layout: 'horizontal' },
  },
  {
    type: 'row',
    admin: { condition: isAbout('episodes') },
    fields: [
      {
        name: 'episode',
        type: 'relationship',
        relationTo: 'episodes',
        index: true,
        admin: { components: { Cell: '/cms/admin/subject-cell.tsx#SubjectCell' } },
      },
      {
        name: 'furtherEpisodes',
        type: 'relationship',
        relationTo: 'episodes',
        label: 'And also',
        hasMany: true,
        maxRows: 30,
        index: true,
        filterOptions: ofSameShow,
        admin: { description: 'Where one recap covers a double evening. It lives under the first.' },
      },
    ],
  },
  {
    name: 'season',
    type: 'relationship',
    relationTo: 'seasons',
    index: true,
    admin: { condition: isAbout('season') },
  },
  {
    name: 'show',
    type: 'relationship',
    relationTo: 'shows',
    index: true,
    admin: { condition: isAbout('show') },
  },
  {
    name: 'subjectFiller',
    type: 'ui',
    admin: { components: { Field: '/cms/admin/subject-filler.tsx#SubjectFiller' }, disableListColumn: true },
  },
]
