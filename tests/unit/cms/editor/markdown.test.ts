import { describe, expect, it } from 'vitest'
import { looksLikeMarkdown, markdownToHtml } from '#cms/editor/markdown.ts'

describe('pasted plain text', () => {
  it.each([
    '# Heading\n\nWords.',
    '- one\n- two',
    '1. first\n2. second',
    '> said',
    'She is **good**.',
    'She *is* good.',
    'She _is_ good.',
    'See [this](https://x.example/).',
  ])('is Markdown where it looks like it: %j', (text) => {
    expect(looksLikeMarkdown(text)).toBe(true)
  })

  it.each([
    'It was 2012. A good year.',
    '2012. A good year.',
    '#smash is a hashtag',
    'a * b * c, snake_case_names and 5*3',
    'Enter – stage left [laughs] (again)',
    '-5 degrees',
  ])('is not where it does not: %j', (text) => {
    expect(looksLikeMarkdown(text)).toBe(false)
  })

  it('becomes the HTML that pasting understands', () => {
    expect(markdownToHtml('## A\n\nOne *two*\nthree\n\n- x')).toBe(
      '<h2>A</h2>\n<p>One <em>two</em>\nthree</p>\n<ul>\n<li>x</li>\n</ul>\n',
    )
  })
})
