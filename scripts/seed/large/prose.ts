import type { Random } from './random.ts'

/** What a text can name, each as `[words](key)`. */
export type Cast = { characters: readonly string[]; songs: readonly string[]; episodes: readonly string[] }

/** Paragraphs of so many words, give or take a sentence, in which everything that is to be named is named. */
export function paragraphsOf({
  random,
  words,
  cast,
}: {
  random: Random
  words: number
  cast: Cast
}): string[] {
  const paragraphs: string[] = []
  const waiting = { songs: [...cast.songs], episodes: [...cast.episodes], characters: [...cast.characters] }
  // Whoever has been named once is linked now and then, as by a writer.
  const again = (name: string) => (random.chance(0.25) ? name : name.replace(/^\[|\]\([^)]*\)/g, ''))
  const nextCharacter = () => waiting.characters.shift() ?? again(random.pick(cast.characters))
  let count = 0
  while (count < words) {
    const sentences: string[] = []
    const length = 3 + random.below(4)
    while (sentences.length < length && count < words) {
      const named = sentences.length === 1 ? waiting.songs.shift() : undefined
      const earlier = sentences.length === 2 ? waiting.episodes.shift() : undefined
      const sentence = sentenceOf({ random, nextCharacter, song: named, episode: earlier })
      sentences.push(sentence)
      count += wordsIn(sentence)
    }
    paragraphs.push(sentences.join(' '))
  }
  return paragraphs
}

// How many words a reader sees of a text in the notation of the demo.
function wordsIn(text: string): number {
  return text.replace(/\]\([^)]*\)/g, '').split(/\s+/).length
}

type Slots = {
  random: Random
  nextCharacter: () => string
  song?: string
  episode?: string
}

function sentenceOf({ random, nextCharacter, song, episode }: Slots): string {
  const form = random.pick(song ? ofSongs : episode ? ofEpisodes : random.chance(0.62) ? ofPeople : ofNobody)
  return form.replace(/\{(\w+)\}/g, (_, slot: string) => {
    if (slot === 'who') return nextCharacter()
    if (slot === 'song') return song ?? ''
    if (slot === 'episode') return episode ?? ''
    return random.pick(lists[slot] ?? [slot])
  })
}

const ofPeople = lines(`
  {who} comes back to {place} with {thing}, and says nothing of where it was.
  It is {who} who notices {thing}, a full scene before {who} does.
  {who} and {who} have the best quarrel of the hour, about {thing}, in {place}.
  For once {who} is {mood}, and the camera lets it last.
  {who} asks for {thing} and is given advice.
  The long scene belongs to {who}, who is {mood} without a line to say so.
  Nobody tells {who}, which is how everybody else finds out.
  {who} counts the chairs in {place}, and we count with her.
  What {who} wants from {who} has not changed; what it would cost has.
  {who} leaves {place} by the other door, {mood} and in no hurry.
  In {place} {who} reads the letter twice and keeps the envelope.
  When {who} laughs, {who} looks at {thing}.
  {who} has an answer ready, and the hour is kind enough to interrupt it.
  We have seen {who} {mood} before, though never in {place}.`)

const ofNobody = lines(`
  The writing is at its best when {place} is empty.
  It takes patience to film {thing}, and the hour has it.
  There is one scene too many, and it is set in {place}.
  Nothing here is explained that {thing} has not explained already.
  The light in {place} has been better than the dialogue for weeks, and tonight they draw level.
  Whoever chose {thing} for the last shot deserves a raise.
  It is not a clever ending. It is a right one.
  The joke about {thing} works because nobody waits for it.
  A good half of the hour is spent in {place}, and none of it is wasted.
  We would have cut the business with {thing}; we would have been wrong.`)

const ofSongs = lines(`
  Then comes {song}, and {who} stops pretending to be {mood}.
  {song} is over in two minutes and does the work of twenty.
  The band takes {song} slower than it was written, and {who} is better for it.
  With {song} the hour finds its feet, in {place} of all places.
  {who} begins {song} too low, and goes on with it.`)

const ofEpisodes = lines(`
  It undoes a good deal of {episode}, and knows it.
  Everything that {episode} left on the table is picked up here.
  Whoever missed {episode} will take {who} for a stranger.
  It rhymes with {episode}: the same room, another key.`)

const lists: Record<string, readonly string[]> = {
  place:
    list(`the back office|the stairwell|the kitchen|the car park|the waiting room|the old theatre|the night bus|
    the archive|the canteen|the garden behind the court|the station|the flat upstairs|the loading bay|the ward|
    the chapel|the roof|the lift|the corner shop`),
  thing: list(`a borrowed coat|the second key|an unpaid bill|the list of names|a telephone that does not ring|
    the wrong cup|a photograph with a corner gone|the spare chair|a parcel nobody signed for|the minutes of the meeting|
    a train ticket|the good umbrella|an old recording|a door left open|the birthday cake|a broken watch`),
  mood: list(`tired|polite|careful|cheerful|afraid|out of practice|proud|late|sorry|certain|tender|bored|wide awake|
    at a loss|ready to leave`),
}

function lines(text: string): string[] {
  return text.trim().split(/\s*\n\s*/)
}

function list(text: string): string[] {
  return text.split('|').map((item) => item.trim())
}
