/** The demo show. Facts are of record; the texts were written for this project. */
export const smash = {
  show: { title: 'Smash', slug: 'smash' },
  episodes: [
    { season: 1, number: 1, title: 'Pilot', airsAt: '2012-02-07T03:00:00.000Z' },
    { season: 1, number: 2, title: 'The Callback', airsAt: '2012-02-14T03:00:00.000Z' },
    { season: 1, number: 3, title: 'Enter Mr. DiMaggio', airsAt: '2012-02-21T03:00:00.000Z' },
    { season: 1, number: 4, title: 'The Cost of Art', airsAt: '2012-02-28T03:00:00.000Z' },
  ],
  characters: {
    karen: 'Karen Cartwright',
    ivy: 'Ivy Lynn',
    julia: 'Julia Houston',
    tom: 'Tom Levitt',
    derek: 'Derek Wills',
    eileen: 'Eileen Rand',
    dev: 'Dev Sundaram',
  },
  songs: {
    'call-me': { title: 'Call Me', originalArtist: 'Blondie' },
    beautiful: { title: 'Beautiful', originalArtist: 'Christina Aguilera' },
    'be-your-star': { title: 'Let Me Be Your Star', originalArtist: null },
    mambo: { title: 'The 20th Century Fox Mambo', originalArtist: null },
    'crazy-dreams': { title: 'Crazy Dreams', originalArtist: 'Carrie Underwood' },
  },
} as const

export type DemoRecap = {
  episode: number
  headline: string
  dek: string
  safeHeadline: string
  safeDek: string
  authors: string[]
  paragraphs: string[]
}

export const recaps: DemoRecap[] = [
  {
    episode: 1,
    headline: 'Two voices walk into a rehearsal room, and neither leaves alone',
    dek: 'A first hour that knows what it wants: a part, and two women who could have it.',
    safeHeadline: 'A first audition on Broadway',
    safeDek: 'Where the season begins, and how it sounds.',
    authors: ['Nora Vance'],
    paragraphs: [
      'Every backstage story needs a room where somebody decides. This one gives us its room in the first five minutes, hangs a portrait of Marilyn over the piano, and asks who dares to sing under it.',
      '[Karen](karen) dares first. Her audition piece is [‘Beautiful’](beautiful), and the camera does the sensible thing and stays on her face. She has come to the city with a suitcase, a patient boyfriend, and no credits that anybody behind the table has heard of.',
      'Behind the table sit [Julia](julia) and [Tom](tom), who write together and finish each other’s excuses. Julia had promised her family a year without a show. She keeps the promise for one scene.',
      '[Ivy](ivy) has the opposite trouble: everybody knows her name, and nobody has ever put it above a title. She moves like somebody who has learned every part in the house except the first one, and the hour likes her for it.',
      'The director, [Derek](derek), arrives with his reputation walking a step ahead of him. He is good at the work, which is exactly what makes the rest of him hard to watch. [Eileen](eileen), who produces, needs him and knows the price.',
      'It ends where it had to end, on [‘Let Me Be Your Star’](be-your-star): two apartments, two subway rides, one song thrown from one to the other until it is a duel. By the last bar the question is no longer who sings better, but which of them the show will break first.',
    ],
  },
  {
    episode: 2,
    headline: 'The callback goes to the one who had nothing left to prove',
    dek: 'Karen learns the steps, Ivy already owns them, and a bar gets the best song of the night.',
    safeHeadline: 'After the callback',
    safeDek: 'The second hour is all waiting rooms, and better for it.',
    authors: ['Nora Vance', 'Felix Adeyemi'],
    paragraphs: [
      'Waiting is hard to film. The second hour of the season is nothing but waiting, so it fills the time with music, and opens on [Karen](karen) tearing through [‘Call Me’](call-me) in a club that turns out to exist between two trays of drinks.',
      'She has the callback, and she has a room full of people who cannot agree on her. [Tom](tom) would choose [Ivy](ivy) tonight. [Derek](derek) would rather see what he can make of a beginner, and says so in the tone of a man ordering lunch.',
      '[Julia](julia) spends her half of the hour among forms, references and a waiting list that is counted in years. The adoption story moves slowly on purpose; it is the only part of the show in which nobody can be charmed.',
      'In the studio Karen counts under her breath and turns the wrong way. The choreography scenes are the best thing here, because they let her be bad at something. [Dev](dev) keeps a table warm at an important dinner, and then stops keeping it.',
      'Then comes [the mambo](mambo), and the lights find her, and for three minutes the argument behind the table is over. It is a fantasy of course, this show’s way of telling us what everybody in the room has just seen.',
      'It makes no difference. The part goes to Ivy, who has stood at the edge of other people’s curtain calls for ten years, and who has also ended the night before in Derek’s apartment. The script is careful not to say which of the two decided it, and so are we.',
      'She takes the news to a karaoke bar and gives her friends [‘Crazy Dreams’](crazy-dreams) with her shoes off. [Eileen](eileen), meanwhile, finds out what her husband will pay to see her fail. Somebody should warn her about the drink in her hand, and somebody should warn him.',
    ],
  },
]
