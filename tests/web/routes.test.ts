import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DRAFT_SCREENS, hrefOf, parsePlace, type Route } from '../../web/src/routes.js'

const id = fc.string({ minLength: 1, unit: 'grapheme' })
const anyRoute: fc.Arbitrary<Route> = fc.oneof(
  fc.constant<Route>({ screen: 'projects' }),
  fc.constant<Route>({ screen: 'manual' }),
  fc.constant<Route>({ screen: 'library-matrix' }),
  fc.option(id, { nil: null }).map((project): Route => ({ screen: 'search', project })),
  id.map((project): Route => ({ screen: 'overview', project })),
  id.map((project): Route => ({ screen: 'matrix', project })),
  id.map((project): Route => ({ screen: 'wording', project })),
  fc
    .tuple(fc.constantFrom(...DRAFT_SCREENS), id, id)
    .map(([screen, project, draft]): Route => ({ screen, project, draft })),
)

describe('routes', () => {
  it('come back from their address, whatever the ids hold', () => {
    fc.assert(fc.property(anyRoute, (route) => void expect(parsePlace(hrefOf(route)).route).toEqual(route)))
  })

  it('keep the settings of the screen', () => {
    const href = hrefOf(
      { screen: 'projects' },
      new URLSearchParams([
        ['verdict', 'omitted'],
        ['verdict', 'partial'],
        ['text', '每千人 & 3%'],
      ]),
    )
    expect([...parsePlace(href).query]).toEqual([
      ['verdict', 'omitted'],
      ['verdict', 'partial'],
      ['text', '每千人 & 3%'],
    ])
  })

  it.each([
    '#/nowhere',
    '#/projects/a/b',
    '#/projects/a/drafts/b/unknown',
    '#/manual/x',
    '#/projects/a/drafts/b/review/x',
  ])('call %s lost', (hash) => expect(parsePlace(hash).route.screen).toBe('lost'))

  it('open the review queue for a draft without a screen', () => {
    expect(parsePlace('#/projects/p/drafts/d').route).toEqual({ screen: 'review', project: 'p', draft: 'd' })
  })

  it('never throw on an address typed by hand', () => {
    fc.assert(fc.property(fc.string(), (hash) => void expect(() => parsePlace(hash)).not.toThrow()))
    expect(parsePlace('#/projects/%zz/overview').route).toEqual({ screen: 'overview', project: '%zz' })
  })
})
