import { defineAsyncComponent, getCurrentInstance } from 'vue'
import type { Component } from 'vue'
import { installPageLibraries } from './installPageLibraries.ts'

/**
 * A component that is loaded when it is first drawn, together with the libraries that pages need. Call it in `setup`.
 * @param load imports the component's file
 */
export function lazyComponent<T extends Component>(load: () => Promise<{ default: T }>): T {
  const app = getCurrentInstance()?.appContext.app
  return defineAsyncComponent<T>(async () => {
    const [loaded] = await Promise.all([load(), app && installPageLibraries(app)])
    return loaded.default
  })
}
