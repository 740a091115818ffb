/** The five verdicts of the console. `none`: no statement allows; `browser`: AWS does not offer it to web pages. */
export type VerdictName = 'allowed' | 'denied' | 'none' | 'unknown' | 'browser'

/** Colours of a verdict as utility classes, and its own word. The shape is drawn by VerdictMark. */
export interface VerdictLook {
  readonly word: string
  readonly text: string
  readonly soft: string
  readonly border: string
}

export const verdictLooks: Readonly<Record<VerdictName, VerdictLook>> = {
  allowed: { word: 'allowed', text: 'text-allowed', soft: 'bg-allowed-soft', border: 'border-allowed' },
  denied: { word: 'refused', text: 'text-denied', soft: 'bg-denied-soft', border: 'border-denied' },
  none: { word: 'refused', text: 'text-denied', soft: 'bg-denied-soft', border: 'border-denied' },
  unknown: { word: 'unknown', text: 'text-unknown', soft: 'bg-unknown-soft', border: 'border-line-strong' },
  browser: { word: 'not from a browser', text: 'text-browser', soft: 'bg-browser-soft', border: 'border-browser' },
}
