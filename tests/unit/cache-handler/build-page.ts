import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll } from 'vitest'
import type { Answer, Page } from '../../../cache/page.ts'

export function buildAnswer(given: Partial<Answer> & { tags?: string[] } = {}): Answer {
  const { tags = ['recaps:1'], ...rest } = given
  return {
    kind: 'APP_PAGE',
    html: '<h1>The Callback</h1>',
    rscData: Buffer.from('0:{"title":"Über uns — “quoted”"}'),
    headers: { 'x-next-cache-tags': tags.join(',') },
    ...rest,
  }
}

export function buildPage(given: Partial<Page> = {}): Page {
  return { key: '/a', maker: 'test', began: 1, tags: ['recaps:1'], answer: buildAnswer(), ...given }
}

const made: string[] = []

afterAll(() => {
  for (const folder of made) rmSync(folder, { recursive: true, force: true })
})

/** A folder that goes with the test file. */
export function makeFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'previously-cache-'))
  made.push(folder)
  return folder
}
