/**
 * Why somebody came back without being signed in. `declined`: they did not agree there. `not begun here`: in another tab, or it
 * was used already. `unreachable`: the pages did not answer. `failed`: in AWS's words.
 */
export type ReturnProblem =
  | { readonly kind: 'declined'; readonly provider: string }
  | { readonly kind: 'not begun here' }
  | { readonly kind: 'unreachable' }
  | { readonly kind: 'failed'; readonly provider: string; readonly said: string }
