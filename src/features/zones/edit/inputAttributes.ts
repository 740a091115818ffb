/** Attributes of inputs for names, addresses and ids: nothing in them is prose to be corrected or filled in. */
export const plainAttributes = {
  autocomplete: 'off',
  autocapitalize: 'off',
  autocorrect: 'off',
  spellcheck: 'false',
} as const

/** The same for numbers, with the keys for them on a phone. */
export const numberAttributes = { ...plainAttributes, inputmode: 'numeric' } as const
