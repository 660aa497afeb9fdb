import type { ReactElement } from 'react'
import { renderToStaticMarkup as render } from 'react-dom/server'
import { describe, expect, it, test } from 'vitest'
import { wayOut } from '#core/reader/way-out.ts'
import { site } from '#tests/unit/support/models.ts'
import { SessionsPage } from '#ui/pages/sessions-page.tsx'
import { SignInLinkPage } from '#ui/pages/sign-in-link-page.tsx'
import { SignInPage } from '#ui/pages/sign-in-page.tsx'
import { SignInSentPage } from '#ui/pages/sign-in-sent-page.tsx'

const attack = '"><script>alert(1)</script>'
const email = 'mae@example.com'
const asks = { site, reader: null, providers: [], returnPath: '/shows/smash', wrong: null, entered: null }
const session = {
  id: 'one',
  device: 'Firefox on Linux',
  signedInBy: 'link',
  signedInAt: '2026-01-05T12:00:00.000Z',
  seenAt: '2026-01-06T12:00:00.000Z',
  isThis: true,
}

test.each<[string, ReactElement]>([
  ['asking', <SignInPage key="1" {...asks} entered={attack} wrong="address" returnPath={attack} />],
  ['waiting', <SignInSentPage key="2" site={site} email={attack} minutes={15} wrong={attack} />],
  ['using a link', <SignInLinkPage key="3" site={site} link={{ email: attack, token: attack }} />],
  [
    'listing sessions',
    <SessionsPage
      key="4"
      site={site}
      reader={{ name: attack, email: attack }}
      sessions={[{ ...session, device: attack, signedInBy: attack }]}
      providers={[]}
      linked={[attack]}
      wrong={attack}
    />,
  ],
])('the page of %s prints words as words, and has no script', (_, page) => {
  expect(render(page)).not.toContain('<script')
  expect(render(page).match(/<h1[ >]/g)).toHaveLength(1)
})

describe('the page of signing in', () => {
  it('has a form for the address, and one for each provider', () => {
    const html = render(<SignInPage {...asks} providers={[{ id: 'example', name: 'Example' }]} />)
    expect(html).toContain('action="/sign-in/ask" method="post"')
    expect(html).toContain('action="/sign-in/with/example" method="post"')
    expect(html.match(/name="to" value="\/shows\/smash"/g)).toHaveLength(2)
    expect(render(<SignInPage {...asks} />)).not.toContain('Or without a mail')
  })

  it('says what is wrong beside the field, in a way that is read out', () => {
    const html = render(<SignInPage {...asks} wrong="address" entered="nora@" />)
    expect(html).toMatch(
      /<input(?=[^>]*aria-invalid="true")(?=[^>]*aria-describedby="email-wrong")(?=[^>]*value="nora@")/,
    )
    expect(html).toContain('id="email-wrong"')
    expect(render(<SignInPage {...asks} wrong="link" />)).toContain('role="alert"')
    expect(render(<SignInPage {...asks} wrong="made-up" />)).not.toContain('role="alert"')
  })

  it('offers whoever is signed in to sign out', () => {
    const html = render(<SignInPage {...asks} reader={{ name: 'Mae', email }} />)
    expect(html).toContain('action="/sign-out"')
    expect(html).not.toContain('action="/sign-in/ask"')
  })
})

describe('the page of a link', () => {
  it('has one button, and says whose it is', () => {
    const html = render(<SignInLinkPage site={site} link={{ email, token: 'abc' }} />)
    expect(html).toContain(email)
    expect(html.match(/<button/g)).toHaveLength(1)
    expect(html).toContain('action="/sign-in/spend" method="post"')
  })

  it('says when it is over', () => {
    const html = render(<SignInLinkPage site={site} link={null} />)
    expect(html).toContain('This link is over')
    expect(html).not.toContain('<button')
  })
})

it('the list of sessions lets all be ended but the one in use', () => {
  const others = [
    session,
    { ...session, id: 'two', isThis: false },
    { ...session, id: 'three', isThis: false, signedInBy: 'example' },
  ]
  const given = {
    site,
    reader: { name: null, email },
    providers: [{ id: 'example', name: 'Example' }],
    linked: [],
    wrong: null,
  }
  const html = render(<SessionsPage {...given} sessions={others} />)
  expect([...html.matchAll(/name="id" value="(\w+)"/g)].map(([, id]) => id)).toEqual(['two', 'three'])
  expect(html).toContain('value="others"')
  expect(html).toContain('Signed in with Example on')
  expect(render(<SessionsPage {...given} sessions={[session]} />)).not.toContain('value="others"')
})

it('the ways to sign in are linked and unlinked, also one that is offered no more', () => {
  const reader = { name: null, email }
  const given = { ...{ site, reader, sessions: [session] }, providers: [{ id: 'example', name: 'Example' }] }
  const html = render(<SessionsPage {...given} linked={['gone']} wrong="last" />)
  expect(html).toContain('action="/sign-in/with/example"')
  expect(html).toContain('name="provider" value="gone"')
  expect(html).toContain('You could not sign in again without it.')
  const alone = render(<SessionsPage {...given} providers={[]} linked={[]} wrong={null} />)
  expect(alone).not.toContain('How you sign in')
})

it('the page that leads to a provider keeps its address one', () => {
  const html = wayOut({ name: '<b>Example</b>', location: 'https://id.example/auth?a=1&b="><script>' })
  expect(html).toContain('content="0; url=https://id.example/auth?a=1&amp;b=&quot;&gt;&lt;script&gt;"')
  expect(html).not.toMatch(/<b>|<script/)
})
