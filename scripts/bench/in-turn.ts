const warming = 2

/** Measures each thing in turn, again and again, after two turns that warm up and do not count. */
export async function inTurn<Name extends string>({
  rounds,
  things,
}: InTurn<Name>): Promise<Record<Name, number[]>> {
  const names = Object.keys(things) as Name[]
  const results = Object.fromEntries(names.map((name) => [name, [] as number[]])) as Record<Name, number[]>
  for (let round = 1 - warming; round <= rounds; round += 1) {
    for (const name of names) {
      const value = await things[name]()
      if (round > 0) results[name].push(value)
    }
  }
  return results
}

type InTurn<Name extends string> = { rounds: number; things: Record<Name, () => Promise<number>> }
