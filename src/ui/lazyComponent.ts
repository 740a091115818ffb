import type { Component } from 'vue'
import { defineAsyncComponent } from 'vue'
import { usePageLibraries } from './pageLibraries.ts'

/**
 * A component that is loaded when it is first drawn, together with the libraries that pages need. Call it in `setup`.
 * @param load imports the component's file
 */
export function lazyComponent<T extends Component>(load: () => Promise<{ default: T }>): T {
  const loadLibraries = usePageLibraries()
  return defineAsyncComponent<T>(async () => {
    const [loaded] = await Promise.all([load(), loadLibraries()])
    return loaded.default
  })
}
