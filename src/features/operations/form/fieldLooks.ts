/** How native fields look in a form: a hundred of the library's take too long to draw. */
export const fieldLook =
  'border-line-strong bg-panel text-1 placeholder:text-3 block w-full min-w-0 rounded-md border px-2.5 py-[0.3125rem] font-mono text-xs leading-[1.125rem] focus-visible:border-accent focus-visible:outline-2 focus-visible:-outline-offset-1 focus-visible:outline-accent'

/** Nothing typed here is a word to complete, correct or begin with a capital. */
export const plainTyping = { autocomplete: 'off', autocapitalize: 'off', spellcheck: 'false' } as const

export const quietButton =
  'text-accent hover:bg-accent-soft inline-flex shrink-0 items-center gap-1 rounded-md px-1.5 py-0.5 text-[0.8125rem] font-medium'

/** How far a level indents, in px; deeper ones stand where the eighth does. */
export function indentOf(depth: number): string {
  return `${Math.min(depth, 8) * 14}px`
}
