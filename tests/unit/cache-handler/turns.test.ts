import { EventEmitter } from 'node:events'
import type { ServerResponse } from 'node:http'
import { setImmediate as turn } from 'node:timers/promises'
import { expect, test } from 'vitest'
import './environment.ts'
import { Turns } from '../../../cache/turns.ts'

const newResponse = () => new EventEmitter() as ServerResponse

function take(turns: Turns, many: number): number[] {
  const sent: number[] = []
  for (let number = 1; number <= many; number += 1) turns.take(() => sent.push(number))
  return sent
}

test('kept pages are sent at once while nothing is being made', () => {
  expect(take(new Turns(), 20)).toHaveLength(20)
})

test('while something is being made a few are sent a turn, in the order in which they were asked for', async () => {
  const turns = new Turns()
  turns.begin(newResponse())
  const sent = take(turns, 7)
  expect(sent).toEqual([])
  await turn()
  expect(sent).toEqual([1, 2, 3])
  await turn()
  await turn()
  expect(sent).toEqual([1, 2, 3, 4, 5, 6, 7])
})

test('of many a part is sent, so that what is cheap never waits long for what is not', async () => {
  const turns = new Turns()
  turns.begin(newResponse())
  const sent = take(turns, 800)
  await turn()
  expect(sent).toHaveLength(100)
})

test('once all is made whoever waits is sent at the next turn, and nobody overtakes', async () => {
  const turns = new Turns()
  const [first, second] = [newResponse(), newResponse()]
  turns.begin(first)
  turns.begin(second)
  const sent = take(turns, 5)
  first.emit('close')
  await turn()
  expect(sent).toHaveLength(3)
  second.emit('close')
  turns.take(() => sent.push(6))
  expect(sent).toHaveLength(3)
  await turn()
  expect(sent).toEqual([1, 2, 3, 4, 5, 6])
  turns.take(() => sent.push(7))
  expect(sent).toHaveLength(7)
})
