import type { ApiFault } from '../../src/api/contract.js'
import { RequestFailed } from './request-failed.js'

/** What is known of a resource. A value stays visible while it is loaded anew. */
export type Resource<T> =
  | { readonly state: 'loading' }
  | { readonly state: 'ready'; readonly value: T }
  | { readonly state: 'failed'; readonly fault: ApiFault }

const LOADING: Resource<never> = { state: 'loading' }

/** A fault for whatever was thrown. */
export function faultFrom(error: unknown): ApiFault {
  if (error instanceof RequestFailed) return error.fault
  return { code: 'page', message: `页面出错：${error instanceof Error ? error.message : String(error)}` }
}

/** Everything loaded from the API by key, each loaded once until it is dropped. One store lives as long as the page. */
export class ResourceStore {
  private readonly entries = new Map<string, Resource<unknown>>()
  private readonly loaders = new Map<string, () => Promise<unknown>>()
  private readonly listeners = new Set<() => void>()

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener)
    return () => void this.listeners.delete(listener)
  }

  peek<T>(key: string): Resource<T> {
    return (this.entries.get(key) as Resource<T> | undefined) ?? LOADING
  }

  /** Starts loading unless it is loaded or on its way. */
  want<T>(key: string, load: () => Promise<T>): void {
    if (this.loaders.has(key)) return
    this.loaders.set(key, load)
    void this.run(key, load)
  }

  /** Changes a loaded value at once (an answer expected from the server); nothing happens while it is not loaded. */
  change<T>(key: string, update: (value: T) => T): void {
    const entry = this.peek<T>(key)
    if (entry.state === 'ready') this.put(key, { state: 'ready', value: update(entry.value) })
  }

  /** Loads again everything whose key begins so; old values stay until the new ones are there. */
  refresh(prefix: string): void {
    for (const [key, load] of [...this.loaders]) if (key.startsWith(prefix)) void this.run(key, load)
  }

  /** Forgets everything whose key begins so; what is shown just now is loaded anew, the rest when it is shown next. */
  drop(prefix: string): void {
    for (const [key, load] of [...this.loaders].filter(([k]) => k.startsWith(prefix))) {
      if (this.entries.delete(key)) this.loaders.delete(key)
      else this.restart(key, load)
    }
    this.tell()
  }

  /** An answer on its way was asked for before the change: it is thrown away and asked for again. */
  private restart(key: string, load: () => Promise<unknown>): void {
    const again = (): Promise<unknown> => load()
    this.loaders.set(key, again)
    void this.run(key, again)
  }

  private async run(key: string, load: () => Promise<unknown>): Promise<void> {
    try {
      const value = await load()
      if (this.loaders.get(key) === load) this.put(key, { state: 'ready', value })
    } catch (error) {
      // The loader stays known, so that a failure is not tried again in a circle; `refresh` tries again.
      if (this.loaders.get(key) === load) this.put(key, { state: 'failed', fault: faultFrom(error) })
    }
  }

  private put(key: string, entry: Resource<unknown>): void {
    this.entries.set(key, entry)
    this.tell()
  }

  private tell(): void {
    for (const listener of this.listeners) listener()
  }
}
