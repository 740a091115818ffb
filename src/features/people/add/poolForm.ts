import type { UserPoolSettings } from '../../../aws/services/cognito-idp/types.ts'

/** What somebody is known by when they are made. */
export type UsernameKind = 'email' | 'phone_number' | 'username'

/** What a pool asks of a new person. */
export interface PoolForm {
  readonly usernameIs: UsernameKind
  /** Attributes to fill in besides the username, the needed ones first. */
  readonly fields: readonly PoolField[]
  /** All names that the pool has, where it tells them. */
  readonly names: ReadonlySet<string> | undefined
}

export interface PoolField {
  readonly name: string
  readonly required: boolean
}

/** Asked for by every form, whether or not the pool needs them. */
const usual = ['email', 'name']

/** @param pool left out where it may not be described: what the outputs tell is enough for a form */
export function poolForm(
  pool: Pick<UserPoolSettings, 'SchemaAttributes' | 'UsernameAttributes'> | undefined,
  signInBy: UsernameKind,
): PoolForm {
  const usernameIs = pool ? (pool.UsernameAttributes?.[0] ?? 'username') : signInBy
  const schema = pool?.SchemaAttributes ?? []
  const required = schema.flatMap(({ Name, Required }) => (Required && Name && Name !== 'sub' ? [Name] : []))
  const names = [...new Set([...required, ...usual])].filter((name) => name !== usernameIs)
  return {
    usernameIs,
    fields: names.map((name) => ({ name, required: required.includes(name) })),
    names: pool && new Set(schema.flatMap(({ Name }) => Name ?? [])),
  }
}

export const usernameLabels: Readonly<Record<UsernameKind, string>> = {
  email: 'E-mail address',
  phone_number: 'Phone number',
  username: 'Username',
}

/** `preferred_username` as people read it. */
export function attributeLabel(name: string): string {
  if (name === 'email') return 'E-mail address'
  const words = name.replace(/^custom:/, '').replaceAll('_', ' ')
  return words.charAt(0).toUpperCase() + words.slice(1)
}
