/** Fields of a value, separated by white space; a quoted field keeps its spaces and its quotation marks. */
export function fields(value: string): readonly string[] {
  return value.match(/"(?:[^"\\]|\\.)*"?|[^\s"]\S*/g) ?? []
}

/** Whether `text` is a decimal number from 0 to `highest`. */
export function isNumberUpTo(text: string | undefined, highest: number): boolean {
  return text !== undefined && /^\d{1,10}$/.test(text) && Number(text) <= highest
}

export const UINT8 = 255
export const UINT16 = 65_535
export const UINT32 = 4_294_967_295

/** Whether `text` is an even, non-zero number of hexadecimal digits. */
export function isHex(text: string): boolean {
  return /^(?:[0-9a-f]{2})+$/i.test(text)
}
