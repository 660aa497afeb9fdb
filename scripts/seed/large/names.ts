const firsts =
  words(`Ada Bram Clio Dov Esme Finn Greta Hal Ines Jory Kit Lena Milo Nell Otis Petra Quin Rosa Saul
  Tess Ugo Vera Wim Xenia Yves Zora Alma Boris Cora Dane Edie Felix Gwen Hugo Iris Jude Kaya Levi Mara Nico Olga
  Piers Rhea Sven Tilda Una Vito Wren`)

const lasts =
  words(`Abbot Barlow Crane Draper Eckhart Farrow Gable Hallam Ibsen Jessup Kemble Larkin Marsh Nolan
  Osgood Pryor Quill Rowan Sayer Tolland Usher Vickers Wells Yarrow Zeller Ashdown Birch Calder Denholm Ellery
  Fenwick Gorst Harrow Inman Jarvis Keats Lomax Merrow Norrell Oakes Penrose Rushton Selby Thorne Upton Varley
  Winslow`)

/** One more than there are names of two words before a letter must stand between them. */
const round = firsts.length * lasts.length

/** The name of a number, a different one for each below a hundred thousand; `turn` shuffles them. */
export function nameOf({ number, turn }: { number: number; turn: number }): string {
  const first = firsts[(number + 13 * turn) % firsts.length]
  const last = lasts[(5 * number + 17 * turn) % lasts.length]
  const letter = Math.floor(number / round)
  return letter === 0 ? `${first} ${last}` : `${first} ${initials(letter)} ${last}`
}

function initials(number: number): string {
  const rest = Math.floor(number / 26)
  return `${rest > 0 ? `${initials(rest)} ` : ''}${String.fromCodePoint(65 + (number % 26))}.`
}

function words(text: string): string[] {
  return text.split(/\s+/)
}
