import { disagreements } from './agree.ts'
import { compare } from './compare.ts'
import { noteReached } from './reached.ts'
import { type Acting, afterCommit, type Scenario } from './scenario.ts'
import { newScene, Scene } from './scene.ts'
import { settle } from './settle.ts'
import { readState, type State, steady } from './state.ts'
import type { World } from './world.ts'

const patience = 60_000

/** Scenarios on copies of one prepared publication. */
export class Run {
  readonly #world: World

  constructor(world: World) {
    this.#world = world
  }

  async remove(): Promise<void> {
    await new Scene(this.#world.env).remove()
  }

  /** Does an act without a crash, and then with one at every place that it came to. Answers what went wrong. */
  async matrix(scenario: Scenario): Promise<string[]> {
    const { points, after } = await this.#undisturbed(scenario)
    // What time does for the second time is done for the first time by then.
    const isStored = (point: string) =>
      afterCommit.has(nameOf(point)) || (!scenario.act && point.includes('#'))
    const failed = (error: Error) => [error.message]
    const undone = points.filter((point) => !isStored(point))
    const wrong = await this.#undone({ scenario, points: undone, after }).catch(failed)
    for (const point of points.filter(isStored))
      wrong.push(...(await this.#done({ scenario, point, after }).catch(failed)))
    return wrong
  }

  async #undisturbed(scenario: Scenario): Promise<{ points: string[]; after: State }> {
    return await this.#on(scenario, async (acting) => {
      const { server } = acting.scene
      await server.start({ env: { FAIL_AT: `note:${acting.scene.at('noted')}` } })
      await scenario.act?.(acting)
      await settle(acting)
      const noted = acting.scene.noted()
      const { state: after, wrong } = await this.#settled(acting)
      const isDone = scenario.isDone ? await scenario.isDone(acting) : differ(after, this.#world.before)
      if (!isDone) wrong.push('The act changes nothing')
      if (wrong.length > 0) throw new Error(`Without any crash:\n${wrong.join('\n')}`)
      return { points: placesOf({ noted, scenario }), after }
    })
  }

  /** Killed before anything is stored, at one place after the other on the same data; at last it is let through. */
  async #undone(given: { scenario: Scenario; points: string[]; after: State }): Promise<string[]> {
    const { scenario, points, after } = given
    if (points.length === 0) return []
    return await this.#on(scenario, async (acting) => {
      const wrong: string[] = []
      for (const point of points) {
        const begin = Date.now()
        await this.#killAt({ scenario, acting, point })
        const next = points[points.indexOf(point) + 1] ?? ''
        // Where time does it, the next start does it again at once.
        if (scenario.act) {
          await acting.scene.server.start({ env: { FAIL_AT: next } })
          wrong.push(...(await this.#expectUndone({ acting, point })))
        }
        say({ scenario, point, begin, wrong })
      }
      if (!scenario.act) await acting.scene.server.start()
      await scenario.act?.(acting)
      return [...wrong, ...(await this.#expectDone({ scenario, acting, after, point: 'the end' }))]
    })
  }

  /** Killed when it is stored already: the next start does the rest. */
  async #done(given: { scenario: Scenario; point: string; after: State }): Promise<string[]> {
    const { scenario, point } = given
    return await this.#on(scenario, async (acting) => {
      const begin = Date.now()
      await this.#killAt({ scenario, acting, point })
      await acting.scene.server.start()
      const wrong = await this.#expectDone({ ...given, acting })
      say({ scenario, point, begin, wrong })
      return wrong
    })
  }

  async #killAt(given: { scenario: Scenario; acting: Acting; point: string }): Promise<void> {
    const { scenario, acting, point } = given
    const { server } = acting.scene
    const env = { FAIL_AT: point }
    if (scenario.act && !server.isUp) await server.start({ env })
    // Where time does it, it may be over before the server listens.
    if (!scenario.act) await server.start({ env, ready: false }).catch(() => undefined)
    const answer = scenario.act?.(acting).catch(() => null)
    const signal = await withinPatience(server.ended().then(() => server.signal))
    if (signal !== 'SIGKILL') throw new Error(`At ${point} it was not killed (${signal})`)
    await answer
    noteReached(point)
  }

  async #expectUndone({ acting, point }: { acting: Acting; point: string }): Promise<string[]> {
    const { state, wrong } = await this.#settled(acting)
    wrong.push(...compare({ found: state, wanted: this.#world.before, what: 'undone' }))
    return wrong.map((problem) => `at ${point}: ${problem}`)
  }

  async #expectDone(given: {
    scenario: Scenario
    acting: Acting
    point: string
    after: State
  }): Promise<string[]> {
    const { scenario, acting, point, after } = given
    const { state, wrong } = await this.#settled(acting)
    wrong.push(...compare({ found: state, wanted: after, what: 'done' }))
    if (scenario.isDone && !(await scenario.isDone(acting))) wrong.push('It is not done')
    return wrong.map((problem) => `at ${point}: ${problem}`)
  }

  async #settled(acting: Acting): Promise<{ state: State; wrong: string[] }> {
    await settle(acting)
    const wrong = await disagreements(acting)
    return { state: steady(await readState(acting), this.#world.known), wrong }
  }

  async #on<Result>({ env = {} }: Scenario, work: (acting: Acting) => Promise<Result>): Promise<Result> {
    const { staff, made, env: like } = this.#world
    const scene = await newScene({ like, env })
    try {
      return await work({ staff, made, scene })
    } catch (error) {
      throw new Error(`${(error as Error).message}\n${scene.server.output().slice(-3000)}`)
    } finally {
      await scene.remove()
    }
  }
}

/** Every place once, and a second time where it comes there again before anything is stored. */
function placesOf({ noted, scenario }: { noted: string[]; scenario: Scenario }): string[] {
  const wanted = noted.filter((name) => !scenario.only || scenario.only.includes(name))
  const names = [...new Set(wanted)]
  const again = names.filter((name) => wanted.filter((other) => other === name).length > 1)
  return [...names, ...again.filter((name) => !afterCommit.has(name)).map((name) => `${name}#2`)]
}

function nameOf(point: string): string {
  return point.split('#')[0] ?? point
}

function differ(a: State, b: State): boolean {
  return a.join('\n') !== b.join('\n')
}

async function withinPatience<Result>(promise: Promise<Result>): Promise<Result | 'alive'> {
  const late = Promise.withResolvers<'alive'>()
  const timer = setTimeout(() => late.resolve('alive'), patience)
  return await Promise.race([promise, late.promise]).finally(() => clearTimeout(timer))
}

function say(given: { scenario: Scenario; point: string; begin: number; wrong: string[] }): void {
  const { scenario, point, begin, wrong } = given
  const own = wrong.filter((problem) => problem.startsWith(`at ${point}:`))
  const seconds = ((Date.now() - begin) / 1000).toFixed(1)
  const outcome = own.length === 0 ? 'agrees' : ['WRONG', ...own].join('\n  ')
  process.stdout.write(`${scenario.name} × ${point} (${seconds} s): ${outcome}\n`)
}
