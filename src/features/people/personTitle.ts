import type { PoolPerson } from '../../aws/services/cognito-idp/types.ts'
import { displayText } from '../../ui/displayKey.ts'

/** What to call somebody: their name as far as there is one, else what they sign in with. As it can be seen. */
export function personTitle({ username, attributes }: Pick<PoolPerson, 'username' | 'attributes'>): string {
  const { name, given_name: given, family_name: family, preferred_username: preferred, email } = attributes
  const whole = [given, family].filter(Boolean).join(' ')
  const title = [name, whole, preferred, email, attributes.phone_number].find((one) => one?.trim())
  return displayText(title?.trim() ?? username)
}

/** What stands under it: an address, or the username where that says more than the title. */
export function personSubtitle(person: Pick<PoolPerson, 'username' | 'attributes'>): string {
  const { email, phone_number: phone } = person.attributes
  return displayText(email ?? phone ?? person.username)
}

/** Two letters for a picture: of the first and the last word. */
export function initialsOf(title: string): string {
  const words = title.split(/[\s@._-]+/u).filter(Boolean)
  const [first = '', last = ''] = [words[0], words.length > 1 && !title.includes('@') ? words.at(-1) : '']
  return `${[...first][0] ?? ''}${[...last][0] ?? ''}`.toUpperCase()
}
