import { expect, test } from '@playwright/test'
import {
  closeNewsroom,
  type Newsroom,
  type Node,
  openNewsroom,
  openRecap,
  paste,
  readBlocks,
} from '#tests/e2e/support/panel.ts'
import { makeDraft } from '#tests/e2e/support/publication.ts'

let newsroom: Newsroom

test.beforeAll(async ({ browser }) => {
  newsroom = await openNewsroom(browser)
})

test.afterAll(async () => {
  await closeNewsroom(newsroom)
})

const blocks = async (id: string) => (await readBlocks({ staff: newsroom.staff, id })).map(shape)

function shape(node: Node): string {
  if (node.text !== undefined) return node.text
  const name = node.fields?.url ?? node.tag ?? node.type
  const inside = (node.children ?? []).map(shape).join('')
  return node.type === 'paragraph' ? inside : `<${name}>${inside}</>`
}

async function emptyForm(): Promise<string> {
  const { page, publication, server, staff } = newsroom
  const { id } = await makeDraft({ staff, episode: publication.callback.id, body: null })
  await openRecap({ page, server, id })
  return id
}

test('pasting fourteen paragraphs of plain text makes fourteen, none of them empty', async () => {
  const { page } = newsroom
  const id = await emptyForm()
  const paragraphs = Array.from({ length: 14 }, (_, at) => `Paragraph ${at + 1}.`)
  await paste(page, { 'text/plain': `${paragraphs.join('\n\n')}\n` })
  await expect.poll(() => blocks(id)).toEqual(paragraphs)
})

test('pasting a page keeps its structure and safe links, and fetches nothing', async () => {
  const { page } = newsroom
  const fetched: string[] = []
  page.on('request', (request) => fetched.push(request.url()))
  const id = await emptyForm()
  const html = `
    <h1>Top</h1><p>Plain <b>bold</b> <a href="https://a.example/">safe</a> <a href="javascript:alert(1)">unsafe</a></p>
    <p>&nbsp;</p><div>One<br><br>Two</div><ul><li>a<ul><li>b</li></ul></li></ul><blockquote><p>Said</p></blockquote>
    <img src="https://tracker.example/x.png" onerror="alert(1)"><iframe src="https://tracker.example/"></iframe>
    <table><tr><td>Cell</td></tr></table><script>alert(1)</script>`
  await paste(page, { 'text/plain': 'not this', 'text/html': html })
  await expect
    .poll(() => blocks(id))
    .toEqual([
      '<h2>Top</>',
      'Plain bold <https://a.example/>safe</> unsafe',
      'One',
      'Two',
      '<ul><listitem>a</><listitem><ul><listitem>b</></></></>',
      '<quote>Said</>',
      'Cell',
    ])
  expect(fetched.filter((url) => !url.startsWith(newsroom.server.url) && !/^(blob|data):/.test(url))).toEqual(
    [],
  )
})

test('pasting a copy from Word keeps its list', async () => {
  const { page } = newsroom
  const id = await emptyForm()
  const item = (bullet: string, words: string) =>
    `<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>${bullet}<span>&nbsp;</span></span>${words}<o:p></o:p></p>`
  await paste(page, {
    'text/html': `<p class=MsoNormal>Intro</p>${item('·', 'one')}${item('·', 'two')}${item('1.', 'first')}`,
  })
  await expect
    .poll(() => blocks(id))
    .toEqual(['Intro', '<ul><listitem>one</><listitem>two</></>', '<ol><listitem>first</></>'])
})

test('pasting Markdown makes formatting of it', async () => {
  const { page } = newsroom
  const id = await emptyForm()
  const text = '## Act one\n\nShe is [here](https://a.example/),\n*again*.\n\n- one\n- two\n\n> said'
  await paste(page, { 'text/plain': text })
  await expect
    .poll(() => blocks(id))
    .toEqual([
      '<h2>Act one</>',
      'She is <https://a.example/>here</>, again.',
      '<ul><listitem>one</><listitem>two</></>',
      '<quote>said</>',
    ])
})
