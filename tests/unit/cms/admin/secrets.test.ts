import { describe, expect, it } from 'vitest'
import { episodeOf, secretName, withoutSecret, withSecret } from '#cms/admin/secrets.ts'

const wins = { id: 's1', words: 'Ivy wins', character: null }
const ivy = { id: 's2', words: null, character: 'c1' }

describe('the secrets of an episode', () => {
  it('take words, without the spaces around them, and keep what they have', () => {
    expect(withSecret([wins], '  dies \n here ')).toEqual([wins, { words: 'dies here' }])
  })

  it.each(['', '  ', 'ivy WINS'])('stay the same with “%s”', (words) => {
    const secrets = [wins]
    expect(withSecret(secrets, words)).toBe(secrets)
  })

  it('take words that were only said of a character before', () => {
    expect(withSecret([{ ...ivy, words: 'dies' }], 'dies')).toHaveLength(2)
  })

  it('lose the one that is removed, and no other one where it is gone already', () => {
    const secrets = [wins, ivy]
    expect(withoutSecret(secrets, 's1')).toEqual([ivy])
    expect(withoutSecret(secrets, 's9')).toBe(secrets)
  })

  it('are called by their words, by the name of their character, or by both', () => {
    const nameOf = (id: string) => (id === 'c1' ? 'Ivy Lynn' : null)
    expect(secretName(wins, nameOf)).toBe('Ivy wins')
    expect(secretName(ivy, nameOf)).toBe('Ivy Lynn')
    expect(secretName({ ...ivy, words: 'dies' }, nameOf)).toBe('dies (Ivy Lynn)')
    expect(secretName({ ...ivy, character: 'c2' }, nameOf)).toBe('a character')
  })
})

describe('the episode that a recap is about', () => {
  it.each([
    [{ kind: 'episodes', episode: 'e1' }, 'e1'],
    [{ kind: null, episode: 'e1' }, 'e1'],
    [{ kind: 'season', episode: 'e1' }, null],
    [{ kind: 'episodes', episode: null }, null],
  ])('of %o is %s', (about, episode) => {
    expect(episodeOf(about)).toBe(episode)
  })
})
