import { gradeMeaning, grades } from '#core/grade.ts'

type DemoPage = { title: string; slug: string; dek: string; paragraphs: string[] }

const gloss: Record<string, string> = {
  A: 'We turned it off and could not leave it alone.',
  B: 'An evening well spent, and we will be there next week.',
  C: 'It was on, and so were we. Something got done.',
  D: 'We know how it ends because somebody told us.',
  F: 'It happens seldom, and never gladly.',
}

/** What the demo publication says about itself. */
export const demoPages: DemoPage[] = [
  {
    title: 'About us',
    slug: 'about',
    dek: 'We watch television, write down what happened, and remember who was in it.',
    paragraphs: [
      'Previously is a publication for people who watch one episode and want to talk about it before the next. Each recap is about an hour that the writer has seen to the end, usually twice, and says what happened, how it was done, and what we made of it.',
      'Every name in a recap leads somewhere. Follow a character and you find each place where we have written about them; follow a song and you find who has sung it, and in which room. We think that this is half the pleasure of a long story: it was all there, and somebody kept it.',
      'We are a small house. We pay for our own subscriptions, we take no gifts from anybody whose work we review, and we do not run a text because a trailer came out.',
      'You are reading a demonstration: the publication is invented, and so are its people. Smash is a real series, and what we say about its episodes, cast and songs is meant to be right. Slow Water exists nowhere but here.',
    ],
  },
  {
    title: 'Masthead',
    slug: 'masthead',
    dek: 'Who does what, and who to thank.',
    paragraphs: [
      'Nora Vance runs the publication and writes about openings and endings.',
      'Imogen Hale edits. If a sentence is shorter than you expected, that was her.',
      'Felix Adeyemi writes about music, specials, and the hours in the middle.',
      'Lotte Brandt keeps the pictures, and knows which of them give something away.',
      'The drawings are made by a script of ours, out of bars, circles and lines in the colour of the show. It has no opinion about any episode.',
    ],
  },
  {
    title: 'How we keep secrets',
    slug: 'spoilers',
    dek: 'Our spoiler policy, in five short paragraphs.',
    paragraphs: [
      'A recap tells you everything about the episode that it names. It tells you nothing that only a later episode knows.',
      'Outside the recap itself, on the front page, in lists, in feeds and in what other sites show when you share a link, it wears another face: a headline, a line and a picture that give nothing away. That an episode exists, and when it was on, is no secret to us. What happened in it is.',
      'Some titles give the game away by themselves. We leave those out until you are on the page where they belong.',
      'Pages about a character grow with the story. A name, a marriage, a new face in the part: each is written down with the episode from which it holds, and nobody appears before they have been on the air.',
      'If we get it wrong, tell us and we will mend it the same day. We have been spoiled, too. We remember by whom.',
    ],
  },
  {
    title: 'How we grade',
    slug: 'grades',
    dek: 'Five letters, what each of them means, and what a plus or a minus is for.',
    paragraphs: [
      'A grade says how the evening went. It is one writer’s, given on the night, for one episode or one season, and we do not go back to change it because a show got better later.',
      ...letters().map(
        ({ letter, all }) =>
          `${letter}: ${gradeMeaning(letter)}. ${gloss[letter.charAt(0)] ?? ''}${signs(all)}`,
      ),
      'A recap without a grade is one where a letter would have been the least interesting thing about it.',
    ],
  },
  {
    title: 'Privacy',
    slug: 'privacy',
    dek: 'What we know about you, which is next to nothing.',
    paragraphs: [
      'You can read everything here without telling us who you are. There is no advertisement, no counter, and nothing on a page that asks another company for anything.',
      'Reading sets no cookie. Say how far you have seen a show, or how you want to read, and your browser keeps that for us and nothing else. The people who write here have a cookie while they are logged in, because the panel has to know who is writing.',
      'An account is yours to make or leave alone. With one we keep your address, where you are in your shows, what you follow and where you stopped reading, so that it is the same on every screen. You can take all of it with you as one file. If you leave it goes at once, and from our backups within thirty days.',
      'Like every server, ours sees the address from which a page is asked for. It needs that to answer, and we do not collect it.',
      'If you write to us we keep your letter until it is answered and for as long as somebody may want to look at it again. Ask, and we will throw it away.',
    ],
  },
  {
    title: 'Contact',
    slug: 'contact',
    dek: 'Letters are read by a person, usually with tea.',
    paragraphs: [
      'Write to letters@previously.example about anything that you have read here. Tell us which recap you mean; we write a lot of them.',
      'For a mistake of fact, a wrong credit, a name with a letter missing, put “Correction” first. Those we read before the tea.',
      'If one of our pages has told you something that it should have kept to itself, say so and do not say what. We will find it.',
      'We do not take recaps that nobody asked for, but we do like to be asked.',
    ],
  },
]

function letters(): { letter: 'A' | 'B' | 'C' | 'D' | 'F'; all: string[] }[] {
  const known = ['A', 'B', 'C', 'D', 'F'] as const
  return known.map((letter) => ({ letter, all: grades.filter((grade) => grade.startsWith(letter)) }))
}

function signs(all: readonly string[]): string {
  return all.length > 1
    ? ` It comes as ${new Intl.ListFormat('en').format(all)}.`
    : ' It has no plus and no minus.'
}
