import { byPrecedence } from '#iam/identity-pool/groupClaims.ts'
import type { PoolGroup, PoolPerson } from '../../../aws/services/cognito-idp/types.ts'
import type { KnownIdentity } from '../identities/knownIdentity.ts'
import { personSubtitle, personTitle } from '../personTitle.ts'
import { type StatusWords, statusWords } from './statusWords.ts'

/** One person as the list shows them. */
export interface PersonRow {
  readonly person: PoolPerson
  readonly title: string
  readonly subtitle: string
  readonly status: StatusWords
  /** The best first; undefined while they are not known. */
  readonly groups: readonly PoolGroup[] | undefined
  readonly identity: KnownIdentity
}

export function personRow(
  person: PoolPerson,
  { groups, identity }: { readonly groups: readonly PoolGroup[] | undefined; readonly identity: KnownIdentity },
): PersonRow {
  return {
    person,
    title: personTitle(person),
    subtitle: personSubtitle(person),
    status: statusWords(person),
    groups: groups && byPrecedence(groups),
    identity,
  }
}
