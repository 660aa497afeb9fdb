import sharp from 'sharp'
import {
  change,
  create,
  type Made,
  makeDraft,
  makeLive,
  makePublication,
  type Publication,
  text,
} from '#tests/e2e/support/publication.ts'
import { type Server, startServer } from '#tests/e2e/support/server.ts'
import type { Settings } from '#tests/e2e/support/settings.ts'
import { firstAdmin, type Staff } from '#tests/e2e/support/staff.ts'
import { disagreements } from './agree.ts'
import { Scene } from './scene.ts'
import { settle } from './settle.ts'
import { type Known, knownIn, readState, type State, steady } from './state.ts'

/** A publication in which every act can be done, and what it is before any. */
export type World = {
  env: Settings
  staff: Staff
  made: Cast
  before: State
  known: Known
}

export type Cast = Publication & {
  writer: Made
  /** Shown by a live recap, and shown by none. */
  photo: Made
  spare: Made
  dress: Made
  /** Nothing refers to it. */
  spareEpisode: Made
  /** Live; live for the second time, with a newer draft; a draft; in the trash; two that wait for the credits. */
  alpha: Made
  beta: Made
  gamma: Made
  omega: Made
  waiting: Made[]
  /** Where a personal feed is read. */
  drip: string
}

const hour = 3_600_000

/** Makes it once; cases work on copies. */
export async function makeWorld(): Promise<World> {
  const server = await startServer()
  const staff = await firstAdmin(server)
  const made = await makeCast({ server, staff })
  const scene = new Scene(server.env)
  const given = { staff, scene: Object.assign(scene, { server }) }
  await settle(given)
  const wrong = await disagreements(given)
  if (wrong.length > 0) throw new Error(`Before any crash:\n${wrong.join('\n')}`)
  const state = await readState(given)
  const known = knownIn(state)
  await server.kill('SIGTERM')
  return { env: server.env, staff, made, before: steady(state, known), known }
}

async function makeCast({ server, staff }: { server: Server; staff: Staff }): Promise<Cast> {
  const publication = await makePublication(staff)
  const { show, pilot, callback, karen, callMe } = publication
  const make = (collection: string, json: object) => create({ staff, collection, json })
  const writer = await make('users', {
    ...{ name: 'Ivy Lynn', role: 'writer' },
    ...{ email: 'ivy@previously.example', password: 'a-long-password-of-a-writer' },
  })
  const photo = await upload({ staff, name: 'photo.png', colour: '#357' })
  const spare = await upload({ staff, name: 'spare.png', colour: '#753' })
  const dress = await make('episodes', {
    ...{ show: show.id, season: 2, number: 1, title: 'The Dress', runTime: 60 },
    airsAt: new Date(Math.ceil(Date.now() / hour + 1) * hour).toISOString(),
  })
  const spareEpisode = await make('episodes', { show: show.id, season: 1, number: 9, title: 'Never made' })
  const naming = text(
    `[Karen](characters:${karen.id}) sings [the song](songs:${callMe.id}).{characters:${karen.id}}`,
  )
  const alpha = await makeLive({
    ...{ staff, episode: pilot.id, headline: 'Alpha from within', safeHeadline: 'Alpha' },
    ...{ body: naming, image: photo.id, safeImage: photo.id },
  })
  const beta = await makeTwice({ staff, episode: callback.id, karen: karen.id })
  const gamma = await makeDraft({
    ...{ staff, episode: callback.id, headline: 'Gamma from within', safeHeadline: 'Survivor' },
    body: text(
      `As [Alpha](recaps:${alpha.id}) says, [Karen](characters:${karen.id}) wins.{characters:${karen.id}}`,
    ),
  })
  const omega = await makeLive({ staff, episode: callback.id, safeHeadline: 'Omega' })
  const waiting = [await wait({ staff, dress, minutes: 5 }), await wait({ staff, dress, minutes: 10 })]
  const binned = await makeDraft({ staff, episode: callback.id, safeHeadline: 'In the bin' })
  await change({ staff, id: binned.id, base: binned.rev, json: { deletedAt: new Date().toISOString() } })
  // So that there are former addresses.
  await staff({ path: `/shows/${show.id}`, method: 'PATCH', json: { slug: 'smash-tv' } })
  const drip = await startDrip(server)
  return {
    ...publication,
    writer,
    photo,
    spare,
    dress,
    spareEpisode,
    alpha,
    beta,
    gamma,
    omega,
    waiting,
    drip,
  }
}

async function makeTwice(given: { staff: Staff; episode: string; karen: string }): Promise<Made> {
  const { staff, episode, karen } = given
  const first = await makeLive({ staff, episode, headline: 'Beta at first', safeHeadline: 'Beta' })
  const json = {
    headline: 'Beta then',
    body: text(`[Karen](characters:${karen}) again.{characters:${karen}}`),
    _status: 'published',
  }
  const second = await change({ staff, id: first.id, base: first.rev, json })
  const draft = { headline: 'Beta to come' }
  const { body } = await staff({
    ...{ path: `/recaps/${first.id}?draft=true`, method: 'PATCH', json: draft },
    base: second.rev,
  })
  return body.doc
}

async function wait(given: { staff: Staff; dress: Made; minutes: number }): Promise<Made> {
  const { staff, dress, minutes } = given
  const headline = `After ${minutes} minutes`
  const draft = await makeDraft({ staff, episode: dress.id, headline, safeHeadline: headline })
  const path = `/recaps/${draft.id}/schedule`
  await staff({ path, method: 'POST', json: { minutes }, base: draft.rev })
  return draft
}

export async function upload(given: {
  staff: Staff
  name: string
  colour: string
  /** The image whose file it replaces. */
  id?: string
}): Promise<Made> {
  const { staff, name, colour, id } = given
  const size = { width: 800, height: 500, channels: 3 } as const
  const png = await sharp({ create: { ...size, background: colour } })
    .png()
    .toBuffer()
  const form = new FormData()
  form.append('file', new Blob([new Uint8Array(png)], { type: 'image/png' }), name)
  form.append('_payload', JSON.stringify({ alt: `An image called ${name}` }))
  const path = id ? `/media/${id}` : '/media'
  return (await staff({ path, method: id ? 'PATCH' : 'POST', body: form })).body.doc
}

async function startDrip({ url }: Server): Promise<string> {
  const answer = await fetch(`${url}/drip/start`, {
    method: 'POST',
    redirect: 'manual',
    headers: { 'content-type': 'application/x-www-form-urlencoded', origin: url },
    body: 'show=smash-tv&time=20:00&zone=UTC&day=2&day=4',
  })
  const page = await (await fetch(new URL(String(answer.headers.get('location')), url))).text()
  const [feed] = /\/drip\/[\w-]{43}\/feed\.xml/.exec(page) ?? []
  if (!feed) throw new Error(`No personal feed was begun: ${answer.status}`)
  return feed.replace('.xml', '.json')
}
