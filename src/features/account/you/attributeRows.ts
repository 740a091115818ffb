import type { Attributes } from '../../../aws/services/cognito-idp/account.ts'

export interface AttributeRow {
  /** AWS's name: `preferred_username`, `custom:team`. */
  readonly name: string
  readonly label: string
  readonly value: string
}

const labels: Readonly<Record<string, string>> = {
  preferred_username: 'Preferred username',
  name: 'Name',
  given_name: 'Given name',
  middle_name: 'Middle name',
  family_name: 'Family name',
  nickname: 'Nickname',
  address: 'Address',
  birthdate: 'Date of birth',
  gender: 'Gender',
  locale: 'Language',
  zoneinfo: 'Time zone',
  website: 'Website',
  profile: 'Profile page',
}

/** Everybody may have them. */
const alwaysShown = ['preferred_username', 'name']
/** They have rows of their own, or are about others; and some the pool alone writes. */
const ownRows = new Set([
  'email',
  'email_verified',
  'phone_number',
  'phone_number_verified',
  'picture',
  'sub',
  'identities',
  'updated_at',
])

/** What a person changes by typing: what everybody may have first, then whatever else they have, in the order of the names. */
export function attributeRows(attributes: Attributes): readonly AttributeRow[] {
  const others = Object.keys(attributes).filter((name) => !ownRows.has(name) && !alwaysShown.includes(name))
  return [...alwaysShown, ...others.sort()].map((name) => ({
    name,
    label: labels[name] ?? name,
    value: attributes[name] ?? '',
  }))
}
