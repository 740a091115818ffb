import { listOf, statementsOf } from '#iam/document/statementsOf.ts'
import type { OneOrMany, PolicyDocument, PrincipalElement, Statement } from '#iam/types.ts'
import type { Store } from '../state/store.ts'
import { rolesOf } from './role.ts'
import { iamUsersOf } from './user.ts'

/**
 * Whom a document of a bucket or a role names. IAM keeps the unique id of each user and role in place of the ARN, and
 * shows the ARN for as long as somebody has that id: who is made anew under an old name is somebody else (IAM User Guide,
 * "AWS JSON policy elements: Principal").
 */
export interface BoundDocument {
  /** With ARNs. */
  readonly document: PolicyDocument
  /** ARN of each user and role of this account that it names, to the unique id that it had then. */
  readonly principalIds?: Readonly<Record<string, string>>
}

/** A document names somebody who is not there. */
export class UnknownPrincipal extends Error {
  readonly principal: string

  constructor(principal: string) {
    super(`There is no principal ${principal}.`)
    this.principal = principal
  }
}

const accountId = /^\d{12}$/
const uniqueId = /^(AIDA|AROA)[A-Z0-9]{12,}$/

/**
 * Binds the users and roles that a document names to who they are now. An account of twelve digits becomes the ARN of its
 * root, and a unique id the ARN of its user or role.
 * @throws UnknownPrincipal for a user, a role or an id of this account that is not there.
 */
export function bindPrincipals(
  document: PolicyDocument,
  { store, account }: { readonly store: Store; readonly account: string },
): BoundDocument {
  const ids: Record<string, string> = {}
  const own = new RegExp(`^arn:aws:iam::${account}:(user|role)/`)
  const bound = withNames(document, (name) => {
    if (accountId.test(name)) return `arn:aws:iam::${name}:root`
    const arn = uniqueId.test(name) ? arnOfId(store, name) : name
    if (arn === undefined) throw new UnknownPrincipal(name)
    if (!own.test(arn)) return arn
    const id = idOfArn(store, arn)
    if (id === undefined) throw new UnknownPrincipal(name)
    ids[arn] = id
    return arn
  })
  return Object.keys(ids).length === 0 ? { document: bound } : { document: bound, principalIds: ids }
}

/** Documents in which somebody who is gone is named by id: by document, then by the ARNs of who is gone. */
const withIds = new WeakMap<PolicyDocument, Map<string, PolicyDocument>>()

/** The document as it counts now. The same object for as long as nobody whom it names comes or goes. */
export function documentNow({ document, principalIds = {} }: BoundDocument, store: Store): PolicyDocument {
  const gone = Object.keys(principalIds).filter((arn) => idOfArn(store, arn) !== principalIds[arn])
  if (gone.length === 0) return document
  const known = withIds.get(document) ?? new Map<string, PolicyDocument>()
  withIds.set(document, known)
  const key = gone.join(' ')
  const now =
    known.get(key) ?? withNames(document, (name) => (gone.includes(name) ? (principalIds[name] ?? name) : name))
  known.set(key, now)
  return now
}

function idOfArn(store: Store, arn: string): string | undefined {
  const name = arn.slice(arn.lastIndexOf('/') + 1)
  const entity = (arn.includes(':user/') ? iamUsersOf(store) : rolesOf(store)).get(name)
  return entity?.arn === arn ? entity.id : undefined
}

function arnOfId(store: Store, id: string): string | undefined {
  const entities = id.startsWith('AIDA') ? iamUsersOf(store) : rolesOf(store)
  return entities.entries().find(([, entity]) => entity.id === id)?.[1].arn
}

/** The document with the names of its AWS principals changed; the document itself where none of them is. */
function withNames(document: PolicyDocument, change: (name: string) => string): PolicyDocument {
  let changed = false
  const changeAll = (names: OneOrMany<string>): OneOrMany<string> => {
    const list = listOf(names)
    const after = list.map(change)
    if (after.some((name, index) => name !== list[index])) changed = true
    return typeof names === 'string' ? (after[0] ?? names) : after
  }
  const changeElement = (element: PrincipalElement): PrincipalElement =>
    typeof element === 'string' || element.AWS === undefined ? element : { ...element, AWS: changeAll(element.AWS) }
  const after = statementsOf(document).map((statement) => ({
    ...statement,
    ...(statement.Principal && { Principal: changeElement(statement.Principal) }),
    ...(statement.NotPrincipal && { NotPrincipal: changeElement(statement.NotPrincipal) }),
  }))
  if (!changed) return document
  return { ...document, Statement: Array.isArray(document.Statement) ? after : (after[0] as Statement) }
}
