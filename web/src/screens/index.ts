import { type ComponentType, lazy } from 'react'
import type { Place, RouteOf, ScreenName } from '../routes.js'
import { Lost } from './Lost.js'
import { Overview } from './Overview.js'
import { Projects } from './Projects.js'

/** A screen gets the place it was asked for; its route is the one of its own name. */
export interface ScreenProps<N extends ScreenName = ScreenName> {
  readonly place: Place & { readonly route: RouteOf<N> }
}

type Screens = { readonly [N in ScreenName]: ComponentType<ScreenProps<N>> }

/** Every route has its screen: a new route without one does not compile. Only the first two screens are in the first chunk. */
const TABLE: Screens = {
  projects: Projects,
  overview: Overview,
  lost: Lost,
  review: lazy(async () => ({ default: (await import('./Review.js')).Review })),
  document: lazy(async () => ({ default: (await import('./DocumentView.js')).DocumentView })),
  findings: lazy(async () => ({ default: (await import('./Findings.js')).Findings })),
  indicators: lazy(async () => ({ default: (await import('./Indicators.js')).Indicators })),
  search: lazy(async () => ({ default: (await import('./Search.js')).Search })),
  matrix: lazy(async () => ({ default: (await import('./Matrix.js')).MatrixScreen })),
  'library-matrix': lazy(async () => ({ default: (await import('./LibraryMatrix.js')).LibraryMatrix })),
  wording: lazy(async () => ({ default: (await import('./Wording.js')).Wording })),
  rounds: lazy(async () => ({ default: (await import('./Rounds.js')).Rounds })),
  exports: lazy(async () => ({ default: (await import('./Exports.js')).Exports })),
  library: lazy(async () => ({ default: (await import('./Library.js')).Library })),
  manual: lazy(async () => ({ default: (await import('./Manual.js')).Manual })),
}

/** The table without the tie of a screen to its route, which a look-up by name cannot express. */
export const SCREENS = TABLE as unknown as Readonly<Record<ScreenName, ComponentType<{ readonly place: Place }>>>
