import { createContext, useContext, useEffect, useSyncExternalStore } from 'react'
import { type Resource, ResourceStore } from '../resources.js'

export const ResourceContext = createContext<ResourceStore | null>(null)

/** The page's store of loaded things. */
export function useResources(): ResourceStore {
  const store = useContext(ResourceContext)
  if (store === null) throw new Error('ResourceContext is missing')
  return store
}

/** Loads a thing once and follows its changes. The same key must always mean the same request. */
export function useResource<T>(key: string, load: () => Promise<T>): Resource<T> {
  const store = useResources()
  useEffect(() => store.want(key, load))
  return useSyncExternalStore(store.subscribe, () => store.peek<T>(key))
}
