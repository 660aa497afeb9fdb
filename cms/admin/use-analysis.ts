import { useForm } from '@payloadcms/ui'
import type { Accepted, GiveBackAnswer, Offer, TakeAnswer } from '#cms/analysis/offer.ts'
import { type Analysis, analyses, type Doing, noAnalysis } from './analyses.ts'
import { markOf } from './analysis-mark.ts'
import { readingSaid, refusalSaid, takingSaid, undoSaid } from './analysis-said.ts'
import { useKeyed } from './keyed-store.ts'
import { sendWrite } from './send-write.ts'
import { useServerEdit } from './use-server-edit.ts'
import { useSettledSave } from './use-settled-save.ts'

type Focus = readonly string[] | null

/** What can be done with the proposals of a recap; `focus` is where the focus goes afterwards. */
export type AnalysisActs = {
  analyse: (focus?: Focus) => Promise<void>
  take: (accept: readonly Accepted[], focus: Focus) => Promise<void>
  refuse: (keys: readonly string[], focus: Focus) => Promise<void>
  askAgain: () => Promise<void>
  giveBack: () => Promise<void>
}

/** Reads a recap's text on the server, and takes what somebody accepts of what it proposes. */
export function useAnalysis(id: string): Analysis & AnalysisActs {
  const analysis = useKeyed(analyses, id) ?? noAnalysis
  const { getData } = useForm()
  const save = useSettledSave(id)
  const edit = useServerEdit(id)
  const url = (act: string) => `/api/recaps/${id}/${act}`

  const analyse = (focus: Focus = null) =>
    run({ id, doing: 'reading' }, async () => {
      if (!(await save())) return notSaved
      const read = markOf(getData())
      const offer = await sendWrite<Offer>({ url: url('analysis'), method: 'POST' })
      return offer && { offer, read, focus, said: readingSaid(offer) }
    })
  const take = (accept: readonly Accepted[], focus: Focus) =>
    run({ id, doing: 'taking' }, async ({ offer: before }) => {
      if (!before || accept.length === 0) return null
      if (!(await save())) return notSaved
      const answer = await edit<TakeAnswer>({ url: url('take'), body: { accept } })
      if (!answer) return null
      const { doc, offer } = answer
      return { offer, read: markOf(doc), focus, said: takingSaid({ before, answer }) }
    })
  const refuse = (keys: readonly string[], focus: Focus) =>
    run({ id, doing: 'refusing' }, async () => {
      const offer = await sendWrite<Offer>({ url: url('refuse'), method: 'POST', body: { keys } })
      return offer && { offer, focus, said: refusalSaid(keys.length) }
    })
  const askAgain = () =>
    run({ id, doing: 'refusing' }, async () => {
      const body = { keys: [], forget: true }
      const offer = await sendWrite<Offer>({ url: url('refuse'), method: 'POST', body })
      return offer && { offer, focus: [], said: readingSaid(offer) }
    })
  const giveBack = () =>
    run({ id, doing: 'undoing' }, async () => {
      if (!(await save())) return notSaved
      const answer = await edit<GiveBackAnswer>({ url: url('give-back'), body: {} })
      return answer && { offer: answer.offer, read: markOf(answer.doc), focus: [], said: undoSaid(answer) }
    })
  return { ...analysis, analyse, take, refuse, askAgain, giveBack }
}

const notSaved = { said: ['The text could not be saved, so nothing was done.'] }

type Work = (before: Analysis) => Promise<Partial<Analysis> | null>

// One thing at a time: a second click waits for nothing and does nothing.
async function run({ id, doing }: { id: string; doing: Doing }, work: Work): Promise<void> {
  const before = analyses.get(id) ?? noAnalysis
  if (before.doing) return
  analyses.set(id, { ...before, doing, said: [] })
  const outcome = await work(before).catch(() => notDone)
  const now = { ...(analyses.get(id) ?? before), ...outcome, doing: null }
  analyses.set(id, outcome && 'offer' in outcome ? { ...now, isRecalled: false } : now)
}

const notDone = { said: ['Something went wrong. Load the page anew to see what is stored.'] }
