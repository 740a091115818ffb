/** What a pretend provider says of a person: the claims that the pool's mapping reads, whatever they are called. */
import type { PoolIdentityProvider } from '../../pools/identityProviders.ts'

export interface PretendPerson {
  readonly subject: string
  readonly name: string
  readonly email: string
  readonly groups: string
}

/** By the last word of a claim's name, in small letters without signs: SAML's names are addresses. */
const membersByWord: Readonly<Record<string, (person: PretendPerson) => string>> = {
  sub: ({ subject }) => subject,
  nameid: ({ subject }) => subject,
  email: ({ email }) => email,
  emailaddress: ({ email }) => email,
  mail: ({ email }) => email,
  upn: ({ email }) => email,
  emailverified: () => 'true',
  name: ({ name }) => name,
  displayname: ({ name }) => name,
  username: ({ name }) => name,
  preferredusername: ({ email }) => email.split('@')[0] ?? '',
  givenname: ({ name }) => name.split(' ')[0] ?? '',
  firstname: ({ name }) => name.split(' ')[0] ?? '',
  familyname: ({ name }) => name.split(' ').slice(1).join(' '),
  surname: ({ name }) => name.split(' ').slice(1).join(' '),
  lastname: ({ name }) => name.split(' ').slice(1).join(' '),
  groups: ({ groups }) => groups,
  group: ({ groups }) => groups,
  role: ({ groups }) => groups,
  roles: ({ groups }) => groups,
}

/** The names of what the mapping reads besides the subject, each once. */
export function claimNames({ settings }: PoolIdentityProvider): readonly string[] {
  const mapped = Object.entries(settings.AttributeMapping ?? {}).filter(([attribute]) => attribute !== 'username')
  return [...new Set(mapped.map(([, name]) => name))].filter((name) => name !== 'sub')
}

export function claimOf(name: string, person: PretendPerson): string {
  const word = (/[^/:]+$/.exec(name)?.[0] ?? '').toLowerCase().replace(/[^a-z]/g, '')
  return membersByWord[word]?.(person) ?? ''
}
