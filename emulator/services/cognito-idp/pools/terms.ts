/** Terms of use and privacy policies of app clients: addresses by language, which the page for new accounts leads to. */
import type { TermsType } from '@aws-sdk/client-cognito-identity-provider'
import { defineCollection } from '../../../state/collection.ts'
import type { Store } from '../../../state/store.ts'
import { AwsError } from '../../../wire/awsError.ts'
import { invalidParameter } from '../errors.ts'
import type { UserPool } from './userPools.ts'

type Settings = Pick<TermsType, 'TermsSource' | 'Enforcement'>

export interface ClientTerms {
  readonly id: string
  readonly poolId: string
  readonly clientId: string
  readonly settings: { readonly [Member in keyof Settings]-?: NonNullable<Settings[Member]> } & {
    /** `terms-of-use` or `privacy-policy`; a client has one of each. */
    readonly TermsName: string
    /** By `cognito:<language>`, and `cognito:default` for all others. */
    readonly Links: Readonly<Record<string, string>>
  }
  /** Milliseconds since 1970. */
  readonly createdAt: number
  readonly modifiedAt: number
}

export const termsOf = defineCollection<ClientTerms, readonly [poolId: string, id: string], 'client'>({
  name: 'cognito.terms',
  key: ['user pool id', 'terms id'],
  indexes: { client: ({ clientId }) => [clientId] },
})

/** @throws ResourceNotFoundException */
export function terms(store: Store, pool: UserPool, id: string | undefined): ClientTerms {
  const found = termsOf(store).get([pool.id, id ?? ''])
  if (!found) throw termsNotFound()
  return found
}

export function termsNotFound(): AwsError {
  return new AwsError('ResourceNotFoundException', 'Terms do not exist.')
}

/** Client ids are those of one pool alone. */
export function termsOfClient(store: Store, clientId: string): readonly ClientTerms[] {
  return termsOf(store)
    .byIndex('client', { equal: clientId })
    .map(([, found]) => found)
}

export function forgetTerms(store: Store, clientId: string): void {
  for (const { poolId, id } of termsOfClient(store, clientId)) termsOf(store).delete([poolId, id])
}

/** AWS documents what the terms must be, and no sentences. @throws TermsExistsException, InvalidParameterException */
export function requireSoundTerms(store: Store, { id, clientId, settings }: ClientTerms): void {
  const { TermsName: name, Links: links } = settings
  if (termsOfClient(store, clientId).some((one) => one.id !== id && one.settings.TermsName === name)) {
    throw new AwsError('TermsExistsException', `Terms of the name ${name} exist for client ${clientId}.`)
  }
  for (const [language, link] of Object.entries(links)) {
    if (!languages.test(language)) throw invalidParameter(`${language} is not a language of managed login.`)
    if (!URL.canParse(link) || !/^https?:$/.test(new URL(link).protocol)) {
      throw invalidParameter(`The link for ${language} is not a URL.`)
    }
  }
}

/** Source: API Reference, "TermsType", `Links`. */
const languages =
  /^cognito:(default|english|french|spanish|german|bahasa-indonesia|italian|japanese|korean|portuguese-brazil|chinese-(simplified|traditional))$/

export function describeTerms({ id, poolId, clientId, settings, ...made }: ClientTerms): TermsType {
  return {
    TermsId: id,
    UserPoolId: poolId,
    ClientId: clientId,
    ...settings,
    CreationDate: new Date(made.createdAt),
    LastModifiedDate: new Date(made.modifiedAt),
  }
}
