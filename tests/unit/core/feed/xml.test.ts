import { expect, it } from 'vitest'
import { cdata } from '#core/feed/xml.ts'

it('splits a section that would end early', () => {
  expect(cdata('a ]]> b')).toBe('<![CDATA[a ]]]]><![CDATA[> b]]>')
})
