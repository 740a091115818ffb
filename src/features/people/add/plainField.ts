/** Attributes of inputs for names and addresses: nothing in them is prose to be corrected, or this reader's own. */
export const plainField = {
  autocomplete: 'off',
  autocapitalize: 'off',
  autocorrect: 'off',
  spellcheck: 'false',
} as const
