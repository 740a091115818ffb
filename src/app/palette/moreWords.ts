import type { PaletteLine } from './usePaletteFinds.ts'

/** The line that counts what is not shown: "993 more objects, 12 of them would be refused". */
export function moreWords({ more, count, refused }: Extract<PaletteLine, { readonly more: unknown }>): string {
  const all = `${count.toLocaleString('en')} more ${count === 1 ? more.one : more.many}`
  if (refused === 0) return all
  if (refused === count) return `${all}, refused`
  return `${all}, ${refused.toLocaleString('en')} of them refused`
}
