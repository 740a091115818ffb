/**
 * What any component may be given in a template besides its own props: it falls through to the element that it draws.
 */
import type { AriaAttributes } from 'vue'

declare module 'vue' {
  interface ComponentCustomProps extends AriaAttributes {
    id?: string
    title?: string
    role?: string
    tabindex?: number | string
  }
}

declare module '@vue/runtime-dom' {
  interface HTMLAttributes {
    /** Marks the element below which Amplify's tokens hold. */
    'data-amplify-theme'?: string
    /** Which row of a long list the element draws, counted from 0. */
    'data-index'?: number
    /** Where one is in a list of results: forced colors outline it. */
    'data-highlighted'?: '' | undefined
    /** Shown above everything by `showPopover()`. */
    popover?: 'manual'
  }
}
