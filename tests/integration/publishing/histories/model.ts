/** What may be done in a history. Minutes are counted from its beginning. */
export type Act =
  | { do: 'save'; text: string }
  | { do: 'approve' }
  | { do: 'publish' }
  | { do: 'unpublish' }
  | { do: 'undo' }
  | { do: 'seal'; minutes: number }
  | { do: 'reseal' }
  | { do: 'slip'; minutes: number }
  | { do: 'wait'; minutes: number }
  | { do: 'restart' }

/** A recap as a person would keep book of it: what its texts are, and which of them the public sees. */
export type Model = {
  isReviewed: boolean
  now: number
  airsAt: number
  draft: string
  live: string | null
  approved: string | null
  sealed: { text: string; minutes: number } | null
  /** Everything that was ever live, in order; what is live now is the last of them. */
  published: string[]
}

export const runTime = 60

export function begin({ isReviewed, airsAt }: Pick<Model, 'isReviewed' | 'airsAt'>): Model {
  return {
    ...{ isReviewed, airsAt, now: 0, draft: 'text 0' },
    ...{ live: null, approved: null, sealed: null, published: [] },
  }
}

/** What an act makes of a recap, or null where it must be refused. */
export function after(model: Model, act: Act): Model | null {
  switch (act.do) {
    case 'save':
      return { ...model, draft: act.text }
    case 'approve':
      return isApproved(model) ? null : { ...model, approved: model.draft }
    case 'publish':
      return mayGoLive(model, model.draft, model.now) ? goLive(model, model.draft) : null
    case 'unpublish':
      return model.live === null ? null : { ...model, live: null, sealed: null }
    case 'undo':
      return model.live === null ? null : undone(model)
    case 'seal':
      return seal(model, act.minutes)
    case 'reseal':
      return model.sealed && mayGoLive(model, model.draft, dueAt(model, model.sealed.minutes))
        ? { ...model, sealed: { ...model.sealed, text: model.draft } }
        : null
    case 'slip':
      return { ...model, airsAt: model.airsAt + act.minutes }
    case 'wait':
      return run({ ...model, now: model.now + act.minutes })
    case 'restart':
      return run(model)
  }
}

// The state of an approved text is told last: what is live or scheduled may be approved again.
function isApproved({ approved, draft, live, sealed }: Model): boolean {
  return approved === draft && live !== draft && sealed?.text !== draft
}

function mayGoLive({ isReviewed, approved, airsAt }: Model, text: string, at: number): boolean {
  return at >= airsAt && (!isReviewed || approved === text)
}

function goLive(model: Model, text: string): Model {
  return { ...model, live: text, sealed: null, published: [...model.published, text] }
}

function undone(model: Model): Model {
  const earlier = model.published.at(-2)
  if (earlier === undefined) return { ...model, live: null, sealed: null }
  return goLive(model, earlier)
}

function seal(model: Model, minutes: number): Model | null {
  const at = dueAt(model, minutes)
  if (at <= model.now || !mayGoLive(model, model.draft, at)) return null
  return { ...model, sealed: { text: model.draft, minutes } }
}

function run(model: Model): Model {
  const { sealed, now } = model
  if (!sealed || dueAt(model, sealed.minutes) > now) return model
  return mayGoLive(model, sealed.text, now) ? goLive(model, sealed.text) : { ...model, sealed: null }
}

function dueAt({ airsAt }: Model, minutes: number): number {
  return airsAt + runTime + minutes
}
