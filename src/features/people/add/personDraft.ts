import { type PoolForm, type UsernameKind, usernameLabels } from './poolForm.ts'

/** A person who is to be made. */
export interface PersonDraft {
  readonly username: string
  readonly attributes: Readonly<Record<string, string>>
}

const address = /^[^\s@]+@[^\s@]+\.[^\s@]+$/
const phone = /^\+\d{2,15}$/

/** What is wrong with a name or an address; undefined where nothing is. */
export function usernameProblem(username: string, kind: UsernameKind): string | undefined {
  if (username.trim() === '') return `${usernameLabels[kind]} is needed.`
  if (kind === 'email' && !address.test(username)) return 'This is no e-mail address.'
  if (kind === 'phone_number' && !phone.test(username))
    return 'A phone number begins with + and its country: +4712345678.'
  return kind === 'username' && /\s/.test(username) ? 'A username has no spaces.' : undefined
}

/** What is wrong with one attribute. */
export function attributeProblem(
  name: string,
  value: string,
  { required }: { readonly required: boolean },
): string | undefined {
  if (value.trim() === '') return required ? 'The pool requires it.' : undefined
  if (name === 'email' && !address.test(value)) return 'This is no e-mail address.'
  if (name === 'phone_number' && !phone.test(value)) return 'A phone number begins with + and its country: +4712345678.'
  if (name.endsWith('_verified') && !/^(true|false)$/i.test(value)) return 'It is true or false.'
  return [...value].length > 2_048 ? 'It has more than 2,048 characters.' : undefined
}

/** What AdminCreateUser is given: what somebody signs in with is an attribute too, and empty ones are left out. */
export function draftOf(
  form: Pick<PoolForm, 'usernameIs'>,
  username: string,
  values: Readonly<Record<string, string>>,
): PersonDraft {
  const { usernameIs } = form
  const filled = Object.entries(values).filter(([, value]) => value.trim() !== '')
  return {
    username: username.trim(),
    attributes: {
      ...(usernameIs !== 'username' && { [usernameIs]: username.trim() }),
      ...Object.fromEntries(filled.map(([name, value]) => [name, value.trim()])),
    },
  }
}
