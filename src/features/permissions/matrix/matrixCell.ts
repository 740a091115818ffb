import type { Decision } from '#iam/types.ts'
import type { VerdictName } from '../../../outcomes/verdictLooks.ts'

/** Whether a role may do something, and what decides it. */
export interface MatrixCell {
  readonly verdict: VerdictName
  /** A sentence where nothing can be told. Worked out when somebody looks: of hundreds of cells few are opened. */
  readonly reason: Decision | string
}

/** @param reasonOf is asked once at most */
export function lazyCell(verdict: VerdictName, reasonOf: () => Decision | string): MatrixCell {
  let reason: Decision | string | undefined
  return {
    verdict,
    get reason() {
      return (reason ??= reasonOf())
    },
  }
}
