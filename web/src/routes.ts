/**
 * Where the user is. Routes live behind the # of the address, so that what a reviewer filters or searches for is never sent
 * with a page request, and the built page works under any path.
 */
export type Route =
  | { readonly screen: 'projects' }
  | { readonly screen: 'manual' }
  | { readonly screen: 'library' }
  | { readonly screen: 'library-matrix' }
  | { readonly screen: 'search'; readonly project: string | null }
  | { readonly screen: 'overview'; readonly project: string }
  | { readonly screen: 'matrix'; readonly project: string }
  | { readonly screen: 'wording'; readonly project: string }
  | { readonly screen: DraftScreen; readonly project: string; readonly draft: string }
  | { readonly screen: 'lost'; readonly path: string }

/** Screens about one draft of a project. */
export const DRAFT_SCREENS = ['review', 'document', 'findings', 'indicators', 'rounds', 'exports'] as const
export type DraftScreen = (typeof DRAFT_SCREENS)[number]
export type ScreenName = Route['screen']

/** The route of a screen, its `screen` narrowed to that name. */
export type RouteOf<N extends ScreenName> = N extends DraftScreen
  ? { readonly screen: N; readonly project: string; readonly draft: string }
  : Extract<Route, { readonly screen: N }>

/** A route with the settings of its screen (filters, selection) that stand behind the `?`. */
export interface Place {
  readonly route: Route
  readonly query: URLSearchParams
}

const isDraftScreen = (name: string): name is DraftScreen => (DRAFT_SCREENS as readonly string[]).includes(name)

/** `%zz` typed by hand must not break the page: it is then taken letter for letter. */
function decoded(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}

function routeOf(path: string): Route {
  const parts = path
    .split('/')
    .filter((p) => p !== '')
    .map(decoded)
  const [first, project, third, draft, screen] = parts
  if (first === undefined) return { screen: 'projects' }
  if (first === 'manual' && parts.length === 1) return { screen: 'manual' }
  if (first === 'library' && parts.length === 1) return { screen: 'library' }
  if (first === 'matrix' && parts.length === 1) return { screen: 'library-matrix' }
  if (first === 'search' && parts.length === 1) return { screen: 'search', project: null }
  if (first === 'projects' && project !== undefined) {
    if (parts.length === 2 || (third === 'overview' && parts.length === 3)) return { screen: 'overview', project }
    if (third === 'matrix' && parts.length === 3) return { screen: 'matrix', project }
    if (third === 'wording' && parts.length === 3) return { screen: 'wording', project }
    if (third === 'search' && parts.length === 3) return { screen: 'search', project }
    if (third === 'drafts' && draft !== undefined && parts.length <= 5) {
      if (screen === undefined) return { screen: 'review', project, draft }
      if (isDraftScreen(screen)) return { screen, project, draft }
    }
  }
  return { screen: 'lost', path }
}

/** Reads the part of the address behind `#`, with or without the `#`. Never throws: an unknown path is `lost`. */
export function parsePlace(hash: string): Place {
  const bare = hash.replace(/^#/, '')
  const mark = bare.indexOf('?')
  const path = mark < 0 ? bare : bare.slice(0, mark)
  return { route: routeOf(path), query: new URLSearchParams(mark < 0 ? '' : bare.slice(mark + 1)) }
}

function pathOf(route: Route): string {
  const e = encodeURIComponent
  switch (route.screen) {
    case 'projects':
      return '/'
    case 'manual':
      return '/manual'
    case 'library':
      return '/library'
    case 'library-matrix':
      return '/matrix'
    case 'search':
      return route.project === null ? '/search' : `/projects/${e(route.project)}/search`
    case 'overview':
      return `/projects/${e(route.project)}/overview`
    case 'matrix':
      return `/projects/${e(route.project)}/matrix`
    case 'wording':
      return `/projects/${e(route.project)}/wording`
    case 'lost':
      return route.path
    default:
      return `/projects/${e(route.project)}/drafts/${e(route.draft)}/${route.screen}`
  }
}

/** The address of a route, to be put into `href`. */
export function hrefOf(route: Route, query?: URLSearchParams | Readonly<Record<string, string>>): string {
  const text = query === undefined ? '' : new URLSearchParams(query as Record<string, string>).toString()
  return `#${pathOf(route)}${text === '' ? '' : `?${text}`}`
}

/** The project a route belongs to, null outside of projects. */
export function projectOf(route: Route): string | null {
  return 'project' in route ? route.project : null
}

/** The draft a route is about, null where it is about none. */
export function draftOf(route: Route): string | null {
  return 'draft' in route ? route.draft : null
}
