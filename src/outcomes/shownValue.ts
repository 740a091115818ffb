/** A value as people can see it: of an empty text nothing would be left. */
export function shownValue(value: string): string {
  return value === '' ? '(empty)' : value
}

/** Several values; a key that the request does not carry has none. */
export function shownValues(values: readonly string[]): string {
  return values.length === 0 ? '(absent)' : values.map(shownValue).join(', ')
}
