/** For fields that take keys and addresses: nothing there is a word to complete, correct or begin with a capital. */
export const plainTextField = { autocomplete: 'off', autocapitalize: 'off', spellcheck: 'false' } as const
