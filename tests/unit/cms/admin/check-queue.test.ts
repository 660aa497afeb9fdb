import { describe, expect, it } from 'vitest'
import { CheckQueue, pause } from '#cms/admin/check-queue.ts'

describe('a form that is typed into', () => {
  it('is checked once nothing has changed for a while', async () => {
    const { queue, pass, sent, write } = buildQueue()
    write('a')
    queue.changed()
    await pass(pause - 1)
    write('ab')
    queue.changed()
    await pass(pause - 1)
    expect(sent()).toEqual([])
    await pass(1)
    expect(sent()).toEqual(['ab'])
  })

  it('is not checked again where nothing in it is other than it was', async () => {
    const { queue, answer, pass, sent } = buildQueue()
    queue.again()
    await pass(0)
    await answer()
    queue.changed()
    await pass(pause)
    expect(sent()).toEqual([''])
  })

  it('is tried again at the next change where a check failed, and not before', async () => {
    const { queue, answer, pass, sent, write } = buildQueue()
    queue.again()
    await pass(0)
    await answer('no net')
    queue.changed()
    await pass(pause)
    expect(sent()).toEqual([''])
    write('a')
    queue.changed()
    await pass(pause)
    expect(sent()).toEqual(['', 'a'])
  })
})

describe('a check under way', () => {
  it('is waited for, and only the newest of what has changed meanwhile is sent', async () => {
    const { queue, answer, pass, sent, told, write } = buildQueue()
    queue.again()
    await pass(0)
    for (const words of ['a', 'ab', 'abc']) {
      write(words)
      queue.changed()
      await pass(pause)
    }
    expect(sent()).toEqual([''])
    await answer()
    expect(sent()).toEqual(['', 'abc'])
    await answer()
    expect(told()).toEqual(['answer to ""', 'answer to "abc"'])
  })

  it('is followed by another one where the server knows better now, though the form is the same', async () => {
    const { queue, answer, pass, sent } = buildQueue()
    queue.again()
    await pass(0)
    queue.again()
    await answer()
    expect(sent()).toEqual(['', ''])
  })

  it('is told of no more once the form is closed', async () => {
    const { queue, answer, pass, told, sent } = buildQueue()
    queue.again()
    await pass(0)
    queue.changed()
    queue.stop()
    await answer()
    queue.changed()
    queue.again()
    await pass(pause)
    expect([sent(), told()]).toEqual([[''], []])
  })
})

describe('a tab that nobody looks at', () => {
  it('asks nothing until somebody does', async () => {
    const { queue, hide, pass, sent, write } = buildQueue()
    hide(true)
    queue.again()
    write('a')
    queue.changed()
    await pass(pause)
    expect(sent()).toEqual([])
    hide(false)
    queue.again()
    await pass(0)
    expect(sent()).toEqual(['a'])
  })
})

function buildQueue() {
  let [words, now, isHidden] = ['', 0, false]
  const timers = new Set<{ at: number; run: () => void }>()
  const sent: string[] = []
  const told: string[] = []
  const open: ((answer: string) => void)[] = []
  const settle = async () => await new Promise((resolve) => setTimeout(resolve, 0))
  const queue = new CheckQueue<string>({
    wait: (run, ms) => {
      const timer = { at: now + ms, run }
      timers.add(timer)
      return () => timers.delete(timer)
    },
    isHidden: () => isHidden,
    read: async () => words,
    send: async (what) => {
      sent.push(what)
      return await new Promise((resolve) => open.push(resolve))
    },
    tell: (answer) => told.push(answer),
  })
  return {
    queue,
    sent: () => sent,
    told: () => told,
    write: (what: string) => {
      words = what
    },
    hide: (hidden: boolean) => {
      isHidden = hidden
    },
    pass: async (ms: number) => {
      now += ms
      for (const timer of timers) {
        if (timer.at > now) continue
        timers.delete(timer)
        timer.run()
      }
      await settle()
    },
    answer: async (answer = `answer to "${sent.at(-1)}"`) => {
      open.shift()?.(answer)
      await settle()
    },
  }
}
