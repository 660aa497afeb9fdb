const beginnings = `Any|Borrowed|Broken|Copper|Crooked|Distant|Early|Electric|Empty|Every|Faded|Foolish|Forty|Gentle|Hollow|Last|Lonely|Midnight|No More|Old|Only|Paper|Quiet|Restless|Silver|Slow|Sunday|Twelve|Velvet|Whole|Winter`
const endings = `Avenues|Bells|Birds|Bridges|Candles|Corners|Dances|Doors|Engines|Evenings|Ferries|Fires|Gardens|Goodbyes|Harbours|Hearts|Houses|Kings|Ladders|Lanterns|Letters|Mirrors|Oceans|Orchards|Pianos|Postcards|Promises|Rivers|Satellites|Shadows|Stairs|Stations|Stories|Summers|Trains|Waltzes|Windows`

const [first, last] = [beginnings.split('|'), endings.split('|')]

/** The title of a song by its number in a show: a different one for each of the first thousand. */
export function songTitle({ number, turn }: { number: number; turn: number }): string {
  return `${first[(number + 7 * turn) % first.length]} ${last[(3 * number + 11 * turn) % last.length]}`
}
