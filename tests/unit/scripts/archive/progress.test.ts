import { describe, expect, it } from 'vitest'
import { progressOn } from '#scripts/archive/progress.ts'

describe('the progress of a command', () => {
  it('is a line for each stage that is done, where nobody watches', () => {
    expect(told({ isTTY: false })).toBe('Documents: 3\nMedia files: 0\n')
  })

  it('is a bar that fills on a terminal, and ends in a line of its own', () => {
    const written = told({ isTTY: true })
    expect(written.split('\r').at(-1)).toBe(`${'█'.repeat(30)} Media files: 0 of 0\n`)
    expect(written).toContain('\r██████████░░░░░░░░░░░░░░░░░░░░ Documents: 1 of 3\r')
    expect(written).toContain(' Documents: 3 of 3\n')
  })
})

function told({ isTTY }: { isTTY: boolean }): string {
  let written = ''
  const write = (text: string) => {
    written += text
    return true
  }
  const progress = progressOn({ isTTY, write } as unknown as NodeJS.WriteStream)
  for (const done of [1, 2, 3]) progress({ stage: 'Documents', done, all: 3 })
  progress({ stage: 'Media files', done: 0, all: 0 })
  return written
}
