import type { Thing } from '#tests/unit/core/seo/graph/expand.ts'

type Value = Thing | string | number

/** What Google refuses or wants of a graph, type by type; nothing where all is well. */
export function breaches(things: readonly Thing[]): string[] {
  const byId = new Map(things.flatMap((thing) => (thing.id ? [[thing.id, thing] as const] : [])))
  const at = (value: Value | undefined): Thing | null =>
    typeof value === 'object'
      ? Object.keys(value.has).length > 0
        ? value
        : (byId.get(value.id ?? '') ?? null)
      : null
  const found: string[] = []
  for (const thing of things) {
    const what = thing.types.join()
    const wants = (holds: boolean, wish: string) => {
      if (!holds) found.push(`${what}: ${wish}`)
    }
    wants(isAbsolute(thing.id), 'an absolute @id')
    for (const type of thing.types) rules[type]?.({ thing, at, wants })
  }
  return [...found, ...lost({ things, byId })]
}

type Rule = (input: {
  thing: Thing
  at: (value: Value | undefined) => Thing | null
  wants: (holds: boolean, wish: string) => void
}) => void

const reviewed = ['TVEpisode', 'TVSeason', 'TVSeries']

const rules: Record<string, Rule> = {
  Article: ({ thing, at, wants }) => {
    wants(isText(one(thing, 'headline')), 'a headline')
    wants(isDate(one(thing, 'datePublished')), 'when it was published')
    wants(isDate(one(thing, 'dateModified')), 'when it was changed')
    for (const image of thing.has.image ?? [])
      wants(isAbsolute(idOf(one(at(image), 'url'))), 'an absolute image')
    authors({ thing, at, wants })
    wants(isText(one(at(one(thing, 'publisher')), 'name')), 'a publisher with a name')
  },
  Review: ({ thing, at, wants }) => {
    authors({ thing, at, wants })
    const of = (thing.has.itemReviewed ?? []).map(at)
    wants(of.length > 0, 'something that it reviews')
    for (const item of of) {
      wants(
        reviewed.some((type) => item?.types.includes(type)),
        'an item of a kind that Google knows',
      )
      wants(isText(one(item, 'name')), 'an item with a name')
    }
    const rating = at(one(thing, 'reviewRating'))
    const [value, best, worst] = ['ratingValue', 'bestRating', 'worstRating'].map((name) => one(rating, name))
    const counts = [worst, value, best].every((number) => typeof number === 'number')
    wants(
      counts && Number(worst) <= Number(value) && Number(value) <= Number(best),
      'a rating within its bounds',
    )
  },
  TVEpisode: ({ thing, at, wants }) => {
    wants(isText(one(thing, 'name')), 'a name')
    wants(typeof one(thing, 'episodeNumber') === 'number', 'a number')
    wants(at(one(thing, 'partOfSeries'))?.types.includes('TVSeries') ?? false, 'its series')
  },
  TVSeason: ({ thing, at, wants }) => {
    wants(isText(one(thing, 'name')), 'a name')
    wants(typeof one(thing, 'seasonNumber') === 'number', 'a number')
    wants(at(one(thing, 'partOfSeries'))?.types.includes('TVSeries') ?? false, 'its series')
  },
  TVSeries: named,
  Person: named,
  Organization: named,
  WebSite: named,
  MusicComposition: named,
  MusicRecording: ({ thing, at, wants }) => {
    wants(isText(one(thing, 'name')), 'a name')
    wants(at(one(thing, 'recordingOf'))?.types.includes('MusicComposition') ?? false, 'what is sung')
  },
  ProfilePage: ({ thing, at, wants }) => {
    wants(isText(one(at(one(thing, 'mainEntity')), 'name')), 'somebody whom it is about')
  },
  BreadcrumbList: ({ thing, at, wants }) => {
    const steps = (thing.has.itemListElement ?? []).map(at)
    wants(steps.length >= 2, 'at least two steps')
    for (const [index, step] of steps.entries()) {
      wants(one(step, 'position') === index + 1, 'steps in their order')
      wants(isText(one(step, 'name')), 'steps with names')
      const isLast = index === steps.length - 1
      wants(isLast || isAbsolute(idOf(one(step, 'item'))), 'steps with absolute addresses')
    }
  },
}

function named({ thing, wants }: Parameters<Rule>[0]): void {
  wants(isText(one(thing, 'name')), 'a name')
}

/** Names alone, no job beside them, and the page where there is one. */
function authors({ thing, at, wants }: Parameters<Rule>[0]): void {
  const found = (thing.has.author ?? []).map(at)
  wants(found.length > 0, 'an author')
  for (const author of found) {
    wants(author?.types.includes('Person') ?? false, 'authors who are persons')
    wants(isText(one(author, 'name')), 'authors with names')
    const more = Object.keys(author?.has ?? {}).filter((name) => name !== 'name' && name !== 'url')
    wants(more.length === 0, `nothing beside an author’s name: ${more.join()}`)
  }
}

/** References to what the graph does not hold. */
function lost({ things, byId }: { things: readonly Thing[]; byId: ReadonlyMap<string, Thing> }): string[] {
  const missing: string[] = []
  const visit = (value: Value) => {
    if (typeof value !== 'object') return
    const isLink = value.types.length === 0 && Object.keys(value.has).length === 0
    if (isLink && value.id?.includes('#') && !byId.has(value.id))
      missing.push(`nothing is called ${value.id}`)
    for (const values of Object.values(value.has)) for (const inner of values) visit(inner)
  }
  for (const thing of things) visit(thing)
  return missing
}

function one(thing: Thing | null | undefined, name: string): Value | undefined {
  return thing?.has[name]?.[0]
}

function idOf(value: Value | undefined): string | null {
  return typeof value === 'object' ? value.id : null
}

function isAbsolute(address: string | null): boolean {
  return /^https:\/\/previously\.example\//.test(address ?? '')
}

function isText(value: Value | undefined): boolean {
  return typeof value === 'string' && value.trim() !== ''
}

function isDate(value: Value | undefined): boolean {
  return typeof value === 'string' && !Number.isNaN(Date.parse(value))
}
