/** For fields that take ids, addresses and code: nothing there is a word to complete, correct or begin with a capital. */
export const plainText = { autocomplete: 'off', autocapitalize: 'off', spellcheck: 'false' } as const
