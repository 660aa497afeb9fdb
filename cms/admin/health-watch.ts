/** What keeps saved changes, schedules and mail from happening; null as long as nobody has been asked. */
export type PanelHealth = { problems: readonly string[] } | null

type Options = { send: typeof fetch; isVisible: () => boolean; now: () => number }

/** Between two readings at the least, in milliseconds, and a little more: a timer may be early by its own clock. */
const every = 30_000
const rhythm = every + 1000

export type HealthWatch = {
  get: () => PanelHealth
  /** Watches from now on, until it is told to stop. */
  watch: (listener: () => void) => () => void
  /** Reads, where that is due and somebody looks. */
  look: () => Promise<void>
}

/** How the server is, read once for all that show it, and only while the page is seen. */
export function createHealthWatch({ send, isVisible, now }: Options): HealthWatch {
  const listeners = new Set<() => void>()
  let health: PanelHealth = null
  let readAt = Number.NEGATIVE_INFINITY
  let timer: ReturnType<typeof setInterval> | undefined

  const look = async () => {
    if (!isVisible() || now() - readAt < every) return
    readAt = now()
    health = await read(send)
    for (const listener of listeners) listener()
  }

  const watch = (listener: () => void) => {
    listeners.add(listener)
    timer ??= setInterval(() => void look(), rhythm)
    void look()
    return () => {
      listeners.delete(listener)
      if (listeners.size > 0) return
      clearInterval(timer)
      timer = undefined
    }
  }

  return { get: () => health, watch, look }
}

async function read(send: typeof fetch): Promise<PanelHealth> {
  const response = await send('/api/health').catch(() => null)
  if (response?.ok) return (await response.json()) as PanelHealth
  // Whoever is signed out is told so elsewhere.
  if (response && response.status < 500) return null
  const why = response ? await reasonIn(response) : 'The server cannot be reached.'
  return { problems: [`${why} Nothing that you change may be saved.`] }
}

async function reasonIn(response: Response): Promise<string> {
  const answer = (await response.json().catch(() => null)) as { errors?: { message?: string }[] } | null
  return answer?.errors?.[0]?.message ?? 'The server has no answer for now.'
}
