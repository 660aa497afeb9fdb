import { createLocalReq, type Payload } from 'payload'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { foundSite } from '#cms/publishing/found-site.ts'
import { scheduleRecap } from '#cms/publishing/schedule.ts'
import { inRequestTransaction } from '#cms/publishing/transaction.ts'
import config from '#config'
import type { Finding } from '#core/checks/model.ts'
import { emptyDatabase } from '#tests/integration/support/empty-database.ts'
import { mailsTo, mailTo } from '#tests/integration/support/mail.ts'
import {
  buildCharacter,
  buildDraft,
  buildEpisode,
  buildShow,
  buildUser,
  liveRow,
  publish,
  text,
} from '#tests/integration/support/records.ts'
import { rest, signIn } from '#tests/integration/support/rest.ts'
import { startPayload } from '#tests/integration/support/start-payload.ts'
import type { Character, Episode, Recap, Schedule, Show, User } from '#types'

let payload: Payload
let show: Show
let episode: Episode
let karen: Character
let editor: User

beforeAll(async () => {
  payload = await startPayload()
})

beforeEach(async () => {
  await emptyDatabase(payload)
  await foundSite(payload)
  show = await buildShow({ payload, title: 'Smash' })
  episode = await buildEpisode({ payload, show: show.id, number: 2, title: 'The Callback' })
  karen = await buildCharacter({ payload, show: show.id })
  editor = await buildUser({ payload, role: 'editor' })
})

const system = { overrideAccess: true, depth: 0 } as const

async function keepSecret(secrets: Episode['secrets']): Promise<void> {
  await payload.update({ collection: 'episodes', id: episode.id, data: { secrets }, ...system })
}

const build = (data: Partial<Recap> = {}) => buildDraft({ payload, episode: episode.id, ...data })

async function publishing(recap: Recap): Promise<{ path: string; message: string }[]> {
  const refused = await publish({ payload, id: recap.id, base: recap.rev ?? 0 }).then(
    () => null,
    (error) => error,
  )
  return (
    refused?.data.errors.map(({ message, path }: { message: string; path: string }) => ({ message, path })) ??
    []
  )
}

describe('publishing, by whatever route', () => {
  it('is refused where the safe face gives a secret away, at the field that does', async () => {
    await keepSecret([{ words: 'Karen wins' }])
    const recap = await build({ safeHeadline: 'The night Karen wins' })
    expect(await publishing(recap)).toEqual([
      { path: 'safeHeadline', message: 'The safe headline gives away “Karen wins”.' },
      expect.objectContaining({ path: 'slug' }),
    ])
    expect(await liveRow({ payload, id: recap.id })).toBeNull()
  })

  it('is refused where a picture shows a character who is a secret', async () => {
    await keepSecret([{ character: karen.id }])
    const image = await buildImage([{ character: karen.id }])
    expect(await publishing(await build({ image }))).toMatchObject([{ path: 'image' }])
    expect(await publishing(await build({ image: await buildImage([]) }))).toEqual([])
  })

  it('is refused where a placeholder was left, a link leads nowhere, or a grade is missing that the show gives', async () => {
    expect(await publishing(await build({ body: text('Nobody knows TK yet.') }))).toMatchObject([
      { path: 'body' },
    ])
    await payload.update({ collection: 'shows', id: show.id, data: { graded: true }, ...system })
    expect(await publishing(await build())).toMatchObject([{ path: 'grade' }])
    expect(await publishing(await build({ grade: 'A' }))).toEqual([])
  })

  it('is not refused for what is only worth a look', async () => {
    const recap = await build({ body: text('Karen Cartwright sings the the song.') })
    expect(await publishing(recap)).toEqual([])
    expect((await liveRow({ payload, id: recap.id }))?._status).toBe('published')
  })
})

async function buildImage(characters: { character: string }[]): Promise<string> {
  const { default: sharp } = await import('sharp')
  const data = await sharp({ create: { width: 40, height: 30, channels: 3, background: '#a33' } })
    .png()
    .toBuffer()
  const file = { data, mimetype: 'image/png', name: 'one.png', size: data.length }
  return (
    await payload.create({ collection: 'media', data: { alt: 'A red field', characters }, file, ...system })
  ).id
}

const authors = [{ author: 'somebody', role: 'writer' }]

describe('the check of a form', () => {
  const ask = async (json: object, as?: string): Promise<{ status: number; findings: Finding[] }> => {
    const recap = await build()
    const token = as ?? (await signIn({ payload, role: 'writer' }))
    const { body, status } = await rest(config, {
      method: 'POST',
      path: `/recaps/${recap.id}/check`,
      as: token,
      json,
    })
    return { status, findings: body.findings }
  }

  it('reads what the form says and not what is stored, and finds the place', async () => {
    const body = text('Karen Cartwright sings. Karen Cartwright leaves, and Karen Cartwrigth comes back.')
    const { findings } = await ask({
      kind: 'episodes',
      episode: episode.id,
      show: show.id,
      headline: 'Inside TK',
      authors,
      body,
    })
    expect(findings.map(({ place, rule }) => [rule, place.field])).toEqual(
      [
        ['placeholder', 'headline'],
        ['unlinked-cast', 'body'],
        ['doubt', 'body'],
        ['not-aired', 'episode'],
      ].toSorted(([, left], [, right]) => order.indexOf(left ?? '') - order.indexOf(right ?? '')),
    )
    expect(findings.find(({ rule }) => rule === 'unlinked-cast')?.place.span).toEqual({ start: 0, end: 16 })
  })

  it('knows where links of this site lead, and says nothing of others', async () => {
    const { findings } = await ask({
      ...{ kind: 'episodes', episode: episode.id, show: show.id },
      body: linked(['/shows/smash', '/shows/smash/songs', '/shows/crash', 'https://elsewhere.example/']),
    })
    expect(findings.filter(({ rule }) => rule.includes('link')).map(({ message }) => message)).toEqual([
      'The link “/shows/crash” leads nowhere.',
    ])
  })

  it('says what is missing before anybody presses the button', async () => {
    const { findings } = await ask({ kind: 'episodes', episode: episode.id, show: show.id, authors })
    expect(findings.filter(({ level }) => level === 'error').map(({ message }) => message)).toEqual([
      'A recap needs a headline.',
      'A recap needs a text.',
    ])
  })

  it('says nothing to whoever may not write recaps', async () => {
    expect((await ask({}, await signIn({ payload, role: 'photo-desk' }))).status).toBe(403)
    expect((await ask({}, '')).status).toBe(403)
  })

  it('comes to an answer whatever is sent', async () => {
    for (const json of [
      {},
      { body: 'no text' },
      { body: { root: [] } },
      { kind: 'moon', episode: { id: 3 } },
    ])
      expect((await ask(json)).status, JSON.stringify(json)).toBe(200)
  })
})

const order = ['headline', 'episode', 'body']

function linked(urls: string[]): Recap['body'] {
  const children = urls.map((url) => ({
    ...{
      type: 'link',
      version: 3,
      fields: { linkType: 'custom', url },
      direction: null,
      format: '',
      indent: 0,
    },
    children: [{ type: 'text', text: url, version: 1 }],
  }))
  const paragraph = { type: 'paragraph', version: 1, direction: null, format: '', indent: 0, children }
  return {
    root: { type: 'root', version: 1, direction: null, format: '', indent: 0, children: [paragraph] },
  } as Recap['body']
}

describe('a recap that waits to be published', () => {
  async function schedule(data: Partial<Recap> = {}): Promise<Recap> {
    const recap = await build(data)
    const user = { ...editor, collection: 'users' as const }
    const req = await createLocalReq({ user, context: { baseRevision: recap.rev } }, payload)
    const at = new Date(Date.now() + 3_600_000).toISOString()
    await inRequestTransaction(req, () =>
      scheduleRecap({ req, id: recap.id, asked: { at, zone: 'Asia/Tokyo' } }),
    )
    return recap
  }

  async function waiting(): Promise<Schedule | undefined> {
    return (await payload.find({ collection: 'schedules', ...system })).docs[0]
  }

  it('is refused at once where it could not be published', async () => {
    await keepSecret([{ words: 'Karen wins' }])
    await expect(schedule({ safeHeadline: 'Karen wins' })).rejects.toMatchObject({ status: 400 })
    expect(await waiting()).toBeUndefined()
  })

  it('is checked again when something that the rules read changes; whoever may publish is mailed at once', async () => {
    await schedule({ safeHeadline: 'The night Karen wins' })
    expect((await waiting())?.problem ?? null).toBeNull()
    await keepSecret([{ words: 'Karen wins' }])
    expect(await waiting()).toMatchObject({
      state: 'waiting',
      problem: expect.stringContaining('gives away “Karen wins”'),
    })
    const mail = await mailTo(editor.email)
    expect(mail.subject).toBe('Will not go live: Inside')
    expect(mail.text).toMatch(/ GMT\+9 \(Asia\/Tokyo\)/)
    expect(mail.text).toContain('gives away “Karen wins”')
    await keepSecret([])
    expect((await waiting())?.problem ?? null).toBeNull()
  })

  it('is checked for what it lacks, too, when a record that it mentions goes', async () => {
    const gone = await buildCharacter({ payload, show: show.id, name: 'Short Lived' })
    await schedule({ body: text(`About [Short](characters:${gone.id}).`) })
    await payload.delete({ collection: 'characters', id: gone.id, ...system })
    expect(await waiting()).toMatchObject({ state: 'waiting', problem: expect.stringContaining('“Short”') })
  })

  it('is told of once, however often the records change', async () => {
    await schedule({ safeHeadline: 'The night Karen wins' })
    await keepSecret([{ words: 'Karen wins' }])
    await mailTo(editor.email)
    await payload.update({ collection: 'characters', id: karen.id, data: { listed: true }, ...system })
    await payload.update({ collection: 'shows', id: show.id, data: { colour: '#123456' }, ...system })
    expect(await mailsTo(editor.email)).toHaveLength(1)
  })
})
