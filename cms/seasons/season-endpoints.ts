import { addDataAndFileToRequest, type Endpoint, Forbidden, type PayloadRequest } from 'payload'
import { roleOf } from '#cms/access/staff.ts'
import { isUniqueViolation, queueContext } from '#cms/database/index.ts'
import { inRequestTransaction } from '#cms/publishing/transaction.ts'
import { may } from '#core/roles.ts'
import { foldName } from '#core/season/same-name.ts'
import { findKnown } from './known-records.ts'
import { readSeasonForm, refuseFields, type SeasonForm } from './season-form.ts'
import { planSeason, type SeasonPlan } from './season-plan.ts'
import { type Written, writeSeason } from './write-season.ts'

/**
 * `POST /api/seasons/add`: a season with its episodes and its cast, all of it or nothing. Sent again it finds what
 * is there. With `?check=true` nothing is stored. Answers what is new and what was there, row by row.
 */
const add: Endpoint = {
  path: '/add',
  method: 'post',
  handler: async (req) => {
    await addDataAndFileToRequest(req)
    const form = readAllowed(req)
    const isCheck = String(req.query?.check) === 'true'
    const { plan, written } = await untilAlone(() =>
      queueContext.run(() => (isCheck ? look({ req, form }) : store({ req, form }))),
    )
    const isNew = written !== null && plan.episodes.some(({ state }) => state === 'new')
    return Response.json(
      {
        season: written?.season ?? null,
        ...rowsOf({ plan, written }),
        message: messageOf({ plan, written }),
      },
      { status: isNew ? 201 : 200 },
    )
  },
}

export const seasonEndpoints: Endpoint[] = [add]

type Outcome = { plan: SeasonPlan; written: Written | null }

const collections = ['seasons', 'episodes', 'characters', 'people']

function readAllowed(req: PayloadRequest): SeasonForm {
  const role = roleOf(req)
  if (!collections.every((on) => may({ role, action: 'create', on }))) throw new Forbidden(req.t)
  return readSeasonForm(req.data)
}

async function look({ req, form }: { req: PayloadRequest; form: SeasonForm }): Promise<Outcome> {
  const known = await findKnown({ req, form })
  if (!known) throw refuseFields([{ path: 'show', message: 'There is no such show.' }])
  return { plan: planSeason({ form, known }), written: null }
}

async function store({ req, form }: { req: PayloadRequest; form: SeasonForm }): Promise<Outcome> {
  return await inRequestTransaction(req, async () => {
    const known = await findKnown({ req, form })
    if (!known) throw refuseFields([{ path: 'show', message: 'There is no such show.' }])
    const plan = planSeason({ form, known })
    return { plan, written: await writeSeason({ req, form, known, plan }) }
  })
}

const tries = 3

async function untilAlone<Result>(work: () => Promise<Result>): Promise<Result> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work()
    } catch (error) {
      if (attempt === tries || !isUniqueViolation(error)) throw error
    }
  }
}

function rowsOf({ plan, written }: Outcome) {
  return {
    episodes: plan.episodes.map(({ state, wanted, stored }) => ({
      row: wanted.row,
      code: wanted.code,
      state,
      id: written?.episodes.get(wanted.code) ?? stored?.id ?? null,
      stored: stored && { title: stored.title ?? null, airsAt: stored.airsAt ?? null },
    })),
    cast: plan.roles.map(({ rows, name, stored, performers }) => ({
      rows: rows.map(({ row }) => row),
      name,
      state: stored ? 'same' : 'new',
      id: written?.characters.get(foldName(name)) ?? stored?.id ?? null,
      newPeople: performers.filter((performer) => !performer.stored).map((performer) => performer.name),
    })),
  }
}

function messageOf({ plan, written }: Outcome): string {
  const episodes = plan.episodes.filter(({ state }) => state === 'new').length
  const characters = plan.roles.filter(({ stored }) => !stored).length
  const counts = [counted(episodes, 'new episode'), counted(characters, 'new character')].join(' and ')
  return written ? `Added ${counts}.` : `This adds ${counts}.`
}

function counted(count: number, word: string): string {
  return `${count || 'no'} ${word}${count === 1 ? '' : 's'}`
}
