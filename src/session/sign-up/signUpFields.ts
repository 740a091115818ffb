/** Fields of the sign-up form for what a user pool requires of everybody. Loaded where a pool requires more than an e-mail address. */
import type { FormField } from './formField.ts'

/** An attribute of OpenID Connect in Cognito's name -> its field. `order` is among the card's own: e-mail 1, preferred username 2, password 3. */
const fields: Readonly<Record<string, FormField>> = {
  given_name: { order: 1.1, label: 'Given name', placeholder: ' ', autocomplete: 'given-name' },
  middle_name: { order: 1.2, label: 'Middle name', placeholder: ' ', autocomplete: 'additional-name' },
  family_name: { order: 1.3, label: 'Family name', placeholder: ' ', autocomplete: 'family-name' },
  name: { order: 1.4, label: 'Name', placeholder: ' ', autocomplete: 'name' },
  nickname: { order: 1.5, label: 'Nickname', placeholder: ' ', autocomplete: 'nickname' },
  // The country's code has a field of its own.
  phone_number: {
    order: 2.1,
    label: 'Phone number',
    placeholder: ' ',
    type: 'tel',
    autocomplete: 'tel-national',
  },
  address: { order: 2.2, label: 'Address', placeholder: ' ', autocomplete: 'street-address' },
  birthdate: { order: 2.3, label: 'Date of birth', placeholder: ' ', type: 'date', autocomplete: 'bday' },
  gender: { order: 2.4, label: 'Gender', placeholder: ' ', autocomplete: 'sex' },
  locale: { order: 2.5, label: 'Language and country', placeholder: 'en-US', autocomplete: 'language' },
  zoneinfo: { order: 2.6, label: 'Time zone', placeholder: 'Europe/Berlin', autocomplete: 'off' },
  website: {
    order: 2.7,
    label: 'Website',
    placeholder: 'https://example.com',
    type: 'url',
    autocomplete: 'url',
  },
  profile: {
    order: 2.8,
    label: 'Address of a profile page',
    placeholder: 'https://example.com/me',
    type: 'url',
    autocomplete: 'off',
  },
  picture: {
    order: 2.9,
    label: 'Address of a picture',
    placeholder: 'https://example.com/me.png',
    type: 'url',
    autocomplete: 'photo',
  },
}

const email: FormField = {
  order: 1,
  label: 'Email',
  placeholder: 'name@example.com',
  type: 'email',
  autocomplete: 'email',
}

/**
 * The fields for attributes that a pool requires; none for those that nobody types, as `updated_at`, or that the pool
 * gives itself, as `sub`.
 */
export function signUpFields(required: readonly string[]): Readonly<Record<string, FormField>> {
  const known: Readonly<Record<string, FormField>> = { ...fields, email }
  return Object.fromEntries(
    required.flatMap((name) => {
      const field = known[name]
      // What has no default of the library's is drawn as it stands here.
      return field ? [[name, { type: 'text', isRequired: true, ...field }]] : []
    }),
  )
}
