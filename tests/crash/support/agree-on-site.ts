import { type AddressRow, differences, isLive, type RecapRow, type Records } from './records.ts'

type Site = { records: Records; url: string }
type Page = { status: number; location: string | null; text: string }

// The front page names no more than this for certain.
const most = 8

/** Checks that every address, list, feed, sitemap and image of the site says what the database says. */
export async function agreeOnSite(site: Site): Promise<string[]> {
  return [
    ...(await agreeOnAddresses(site)),
    ...(await agreeOnFeeds(site)),
    ...(await agreeOnLists(site)),
    ...(await agreeOnSitemap(site)),
    ...(await agreeOnMentioned(site)),
    ...(await agreeOnImages(site)),
  ]
}

async function read({ url }: Site, path: string): Promise<Page> {
  const response = await fetch(url + path, { redirect: 'manual' })
  const to = response.headers.get('location')
  return {
    status: response.status,
    location: to && new URL(to, url).pathname,
    text: await response.text(),
  }
}

function pathOf({ addresses }: Records, id: string): string | null {
  return (
    addresses.find(({ recordId, current, isPublic }) => recordId === id && current && isPublic)?.path ?? null
  )
}

async function agreeOnAddresses(site: Site): Promise<string[]> {
  const wrong: string[] = []
  for (const address of site.records.addresses) {
    const problem = await problemAt({ site, address })
    if (problem) wrong.push(`${address.path} ${problem}`)
  }
  return wrong
}

async function problemAt({ site, address }: { site: Site; address: AddressRow }): Promise<string | null> {
  const { status, location, text } = await read(site, address.path)
  const path = pathOf(site.records, address.recordId)
  // Whether there is something of a person to be read changes with time alone.
  if (address.recordCollection === 'people' && address.current)
    return status < 500 ? null : `answers ${status}`
  if (!path) return status === 404 ? null : `answers ${status} and is not public`
  if (!address.current)
    return status === 308 && location === path ? null : `answers ${status} to ${location}, not 308 to ${path}`
  if (status !== 200) return `answers ${status}`
  const recap = site.records.recaps.find(({ id }) => id === address.recordId)
  if (!recap) return null
  const mark = /<meta name="previously:mark" content="([^"]+)"/.exec(text)?.[1]
  return mark === `${recap.id}:${recap.liveRev}` ? null : `shows ${mark}, not ${recap.id}:${recap.liveRev}`
}

/** The recaps that are live, each once with its feed's id. */
async function agreeOnFeeds(site: Site): Promise<string[]> {
  const { recaps, addresses } = site.records
  const shows = addresses.filter(({ recordCollection, current }) => recordCollection === 'shows' && current)
  const wrong: string[] = []
  for (const show of [null, ...shows]) {
    const live = recaps.filter((recap) => isLive(recap) && (!show || recap.show === show.recordId))
    const of = show?.path ?? ''
    const found = JSON.parse((await read(site, `${of}/feed.json`)).text) as { items: { id: string }[] }
    wrong.push(
      ...differences({
        what: `item of ${of}/feed.json`,
        found: found.items.map(({ id }) => id),
        wanted: live.map(({ feedId, importedId }) => String(importedId ?? feedId)),
      }),
    )
    for (const name of ['feed.xml', 'feed.atom'])
      wrong.push(
        ...named({
          site,
          recaps,
          text: (await read(site, `${of}/${name}`)).text,
          of: live,
          where: `${of}/${name}`,
        }),
      )
  }
  return wrong
}

async function agreeOnLists(site: Site): Promise<string[]> {
  const { recaps } = site.records
  const live = recaps.filter(isLive)
  const wrong: string[] = []
  for (const path of live.length > most ? ['/recaps'] : ['/', '/recaps'])
    wrong.push(...named({ site, recaps, text: (await read(site, path)).text, of: live, where: path }))
  return wrong
}

/** Every recap of some is named in a text by its address, and no other one. */
function named(given: {
  site: Site
  recaps: RecapRow[]
  text: string
  of: RecapRow[]
  where: string
}): string[] {
  const { site, recaps, text, of, where } = given
  return recaps.flatMap((recap) => {
    const path = site.records.addresses.find(
      ({ recordId, current }) => recordId === recap.id && current,
    )?.path
    if (!path) return []
    const isNamed = new RegExp(`${path}["<#?]`).test(text)
    return isNamed === of.includes(recap) ? [] : [`${where} ${isNamed ? 'names' : 'does not name'} ${path}`]
  })
}

async function agreeOnSitemap(site: Site): Promise<string[]> {
  const locations = async (path: string) =>
    [...(await read(site, path)).text.matchAll(/<loc>([^<]+)<\/loc>/g)].map(
      ([, loc = '']) => new URL(loc).pathname,
    )
  const found: string[] = []
  for (const path of await locations('/sitemap.xml')) found.push(...(await locations(path)))
  const recaps = site.records.recaps.filter(isLive).map(({ id }) => String(pathOf(site.records, id)))
  const known = site.records.addresses.filter(({ recordCollection }) => recordCollection === 'recaps')
  return [
    ...differences({
      what: 'recap in the sitemap',
      found: found.filter((path) => known.some((address) => address.path === path)),
      wanted: recaps,
    }),
    ...found
      .filter((path) => site.records.addresses.some((address) => address.path === path && !address.current))
      .map((path) => `the sitemap lists a former address: ${path}`),
  ]
}

/** The page of whatever a live recap mentions names the recap. */
async function agreeOnMentioned(site: Site): Promise<string[]> {
  const { mentions } = site.records
  const wrong: string[] = []
  for (const target of new Set(mentions.map((mention) => mention.target))) {
    const page = pathOf(site.records, target.split(':')[1] ?? '')
    if (!page) continue
    const { text } = await read(site, page)
    const by = new Set(mentions.filter((mention) => mention.target === target).map(({ recapId }) => recapId))
    for (const id of by) {
      const path = pathOf(site.records, id)
      if (path && !text.includes(path)) wrong.push(`${page} does not name ${path}, which mentions it`)
    }
  }
  return wrong
}

async function agreeOnImages(site: Site): Promise<string[]> {
  const { recaps, media } = site.records
  const used = new Set(recaps.filter(isLive).flatMap(({ image, safeImage }) => [image, safeImage]))
  const wrong: string[] = []
  for (const { id } of media) {
    const { status } = await read(site, `/media/${id}/320.jpeg`)
    if (used.has(id) && status !== 200)
      wrong.push(`media ${id}: a live recap shows it, and it answers ${status}`)
  }
  return wrong
}
