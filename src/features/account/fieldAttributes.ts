/** For fields of what is no word: nothing in them is to be completed, corrected or begun with a capital. */
export const plainField = { autocomplete: 'off', autocapitalize: 'off', spellcheck: 'false' } as const

/** A password, which only a manager of passwords fills in. */
export const passwordField = { autocapitalize: 'off', spellcheck: 'false' } as const

/** A code that came by mail or SMS. */
export const codeField = { inputmode: 'numeric', autocomplete: 'one-time-code' } as const
