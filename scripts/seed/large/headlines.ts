import type { Random } from './random.ts'

type Faces = { headline: string; dek: string; safeHeadline: string; safeDek: string }

/** Headlines and deks of both faces; those of an essay name the season after which it was written. */
export function headlines({ random, essay }: { random: Random; essay: number | null }): Faces {
  const thing = random.pick(things)
  const plain = `${random.pick(views)} ${random.pick(places)}`
  return {
    headline: `${random.pick(starts)} ${thing}, ${random.pick(turns)}`,
    dek: `${random.pick(measures)} about ${thing}, and about whoever is left holding it.`,
    safeHeadline: essay === null ? plain : `${plain}, after season ${essay}`,
    safeDek: `${random.pick(measures)}, and what it does with ${random.pick(places)}.`,
  }
}

const starts =
  list(`Somebody returns|Nobody mentions|Everyone wants|A stranger brings|The family divides|Two people hide|
  The town counts|A child finds|The lawyer forgets|An old friend asks for|The night shift keeps|A letter explains`)
const turns = list(`and the bill comes at once|and one of them knew|and it is not a misunderstanding|
  and the room goes quiet|and we should have seen it|and the last boat has gone|and neither is sorry|
  and the wrong person laughs|and the door stays open|and it costs a friendship|and the answer is no`)
const things =
  list(`the second key|the missing page|a borrowed coat|the wrong photograph|the good umbrella|a plain ring|
  the old recording|a list of names|the spare chair|an unsigned will|the yellow car|a cup of tea|the minutes|
  a broken watch`)
const views =
  list(`An hour in|A long look at|Back to|Quiet days in|One evening in|Voices in|Waiting in|The way through|
  Notes from|A walk round|Late light in|Small talk in`)
const places =
  list(`the back office|the stairwell|the kitchen|the old theatre|the archive|the canteen|the garden|
  the station|the upstairs flat|the loading bay|the chapel|the corner shop|the waiting room|the night bus`)
const measures = list(`A patient hour|A crowded hour|A short, dry hour|An uneven hour|The best hour in weeks|
  An hour of good manners|A noisy hour|An hour that waits`)

function list(text: string): string[] {
  return text.split('|').map((item) => item.trim())
}
