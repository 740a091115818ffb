import { inject, type InjectionKey } from 'vue'

/** Where the calls come from that a page shows, and where they are opened. */
export interface CallsPlace {
  /** `/calls`: a call opens at `<path>/<id>`. */
  readonly path: string
  /** They are a file's: nothing is called, foretold or made of them again. */
  readonly isFile: boolean
}

export const callsPlaceKey: InjectionKey<CallsPlace> = Symbol('calls place')

/** The place of the calls here; this tab's own where no page says otherwise. */
export function useCallsPlace(): CallsPlace {
  return inject(callsPlaceKey, { path: '/calls', isFile: false })
}
