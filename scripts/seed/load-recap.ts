import type { PayloadRequest } from 'payload'
import { parseCode } from '#core/episode.ts'
import type { Code, DemoRecap, DemoShow } from '#scripts/seed/demo-show.ts'
import { seasonLine } from '#scripts/seed/draw/season-line.ts'
import { findOrCreate } from '#scripts/seed/find-or-create.ts'
import { type FindRecord, toLexical } from '#scripts/seed/to-lexical.ts'
import { type UploadedFiles, uploadDrawing } from '#scripts/seed/upload.ts'
import type { Recap } from '#types'

/** How a text of the demo finds what it names. */
export type Known = {
  find: FindRecord
  episode: (code: Code) => string
  season: (number: number) => string
}

type Input = { req: PayloadRequest; demo: DemoShow; recap: DemoRecap; files: UploadedFiles }

/** Publishes a recap of the demo with its pictures. */
export async function loadRecap({ known, ...input }: Input & { known: Known }): Promise<void> {
  const { req, recap } = input
  const { headline, dek, safeHeadline, safeDek, grade, paragraphs } = recap
  const tags: string[] = []
  for (const name of recap.tags) tags.push(await findOrCreate({ req, collection: 'tags', name }))
  const authors: NonNullable<Recap['authors']> = []
  for (const name of recap.authors) {
    authors.push({ author: await findOrCreate({ req, collection: 'authors', name }), role: 'writer' })
  }
  await req.payload.create({
    collection: 'recaps',
    data: {
      ...{ headline, dek, safeHeadline, safeDek, grade, authors, tags },
      ...subjectOf({ recap, known }),
      ...(await picturesOf(input)),
      body: toLexical({ paragraphs, find: known.find }),
      _status: 'published',
    },
    depth: 0,
    overrideAccess: true,
    req,
  })
}

function subjectOf({ recap, known }: { recap: DemoRecap; known: Known }): Partial<Recap> {
  if (recap.kind === 'season') return { kind: 'season', season: known.season(recap.season) }
  const further = (recap.further ?? []).map(known.episode)
  return { kind: 'episodes', episode: known.episode(recap.episode), furtherEpisodes: further }
}

async function picturesOf({ req, demo, recap, files }: Input): Promise<Partial<Recap>> {
  if (!recap.image) return {}
  const { colour, slug } = demo.show
  const { season, marked } = placeOf(recap)
  const name = [slug, `s${season}`, ...marked.map((number) => `e${number}`)].join('-')
  const { draw, alt } = recap.image
  const count = demo.episodes.filter((episode) => episode.season === season).length
  const image = await uploadDrawing({ req, files, name, svg: draw(colour), alt })
  const safeImage = await uploadDrawing({
    req,
    files,
    name: `${name}-place`,
    svg: seasonLine({ colour, count, marked }),
    alt: `A season drawn as a line, with ${standingOn({ marked, count, season })} standing on it.`,
  })
  return { image, safeImage }
}

function placeOf(recap: DemoRecap): { season: number; marked: number[] } {
  if (recap.kind === 'season') return { season: recap.season, marked: [] }
  const numbers = [recap.episode, ...(recap.further ?? [])].flatMap((code) => parseCode(code) ?? [])
  return { season: numbers[0]?.season ?? 0, marked: numbers.map(({ episode }) => episode) }
}

function standingOn({ marked, count, season }: { marked: number[]; count: number; season: number }): string {
  if (season === 0) return 'one special'
  if (marked.length === 0) return `all of its ${count} episodes`
  const numbers = new Intl.ListFormat('en').format(marked.map(String))
  return `${marked.length === 1 ? 'episode' : 'episodes'} ${numbers} of ${count}`
}
