import { type ComponentType, lazy } from 'react'
import type { Place, Route, ScreenName } from '../routes.js'
import { Lost } from './Lost.js'
import { Overview } from './Overview.js'
import { Projects } from './Projects.js'

/** A screen gets the place it was asked for; its route is the one of its own name. */
export interface ScreenProps<N extends ScreenName = ScreenName> {
  readonly place: Place & { readonly route: Extract<Route, { readonly screen: N }> }
}

type Load<N extends string> = () => Promise<Record<N, ComponentType<never>>>

function later<N extends string>(name: N, load: Load<N>): ComponentType<never> {
  return lazy(async () => ({ default: (await load())[name] })) as unknown as ComponentType<never>
}

/** Every route has its screen: a new route without one does not compile. Only the first two screens are in the first chunk. */
const TABLE = {
  projects: Projects,
  overview: Overview,
  lost: Lost,
  review: later('Review', () => import('./Review.js')),
  document: later('DocumentView', () => import('./DocumentView.js')),
  findings: later('Findings', () => import('./Findings.js')),
  indicators: later('Indicators', () => import('./Indicators.js')),
  search: later('Search', () => import('./Search.js')),
  rounds: later('Rounds', () => import('./Rounds.js')),
  exports: later('Exports', () => import('./Exports.js')),
  manual: later('Manual', () => import('./Manual.js')),
} satisfies Record<ScreenName, ComponentType<never>>

export const SCREENS = TABLE as unknown as Readonly<Record<ScreenName, ComponentType<{ readonly place: Place }>>>
