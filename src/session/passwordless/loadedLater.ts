import { type Component, defineAsyncComponent, h } from 'vue'

/** A part of the sign-in form that few backends need; what cannot be loaded says so in its place. */
export function loadedLater<T extends Component>(load: () => Promise<{ default: T }>): T {
  return defineAsyncComponent<T>({
    loader: async () => (await load()).default,
    errorComponent: () => h('p', { class: 'text-2 text-[0.8125rem]', role: 'alert' }, problem),
  })
}

const problem = 'A part of this form could not be loaded. Load the page again.'
