import { invalidParameter } from '../../errors.ts'

const limits: readonly { readonly fields: RegExp; readonly words: string; readonly pattern: RegExp }[] = [
  { fields: /^username$/, words: 'A username', pattern: /^[\p{L}\p{M}\p{S}\p{N}\p{P}]{1,128}$/u },
  { fields: /^new_password$/, words: 'A password', pattern: /^(?=.{1,256}$)\S+.*\S+$/s },
  { fields: /^code$/, words: 'A code', pattern: /^\S{1,2048}$/ },
  { fields: /^attribute\./, words: 'An attribute', pattern: /^.{0,2048}$/s },
]

/**
 * What the API checks of an input before an operation sees it (`limits.ts`), for forms.
 * @throws InvalidParameterException in words for a person
 */
export function requireFormLimits(form: URLSearchParams): void {
  for (const [name, value] of form) {
    const broken = limits.find(({ fields, pattern }) => fields.test(name) && !pattern.test(value))
    if (broken) throw invalidParameter(`${broken.words} cannot be like this.`)
  }
}
