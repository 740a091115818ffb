import type { IdentityPoolRoles } from '#iam/identity-pool/types.ts'
import type { PolicyDocument } from '#iam/types.ts'

/** A draft as it would be in force. */
export type ReadDraft =
  | { readonly kind: 'policy'; readonly document: PolicyDocument }
  | { readonly kind: 'mapping'; readonly roles: IdentityPoolRoles }
  /** There would be no such document. */
  | { readonly kind: 'none' }
  /** It is no document: never applied. At least one; `path` as in `Statement[0].Action`, empty for the whole. */
  | { readonly kind: 'invalid'; readonly problems: readonly DraftProblem[] }

export interface DraftProblem {
  readonly path: string
  readonly message: string
}
