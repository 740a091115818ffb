import type { Policy } from '#iam/types.ts'
import type { Store } from '../../state/store.ts'
import { arnOfPolicy, attachedTo } from './controlPolicies.ts'
import { accountIn, type ControlPolicyType, levelsTo, type Organization, organizationIn } from './organization.ts'
import { targetArn } from './organizationArn.ts'

/** The layers that an organization puts before all others. One object for as long as the organization stands. */
export interface ControlLayers {
  readonly 'service control'?: readonly Policy[]
  readonly 'resource control'?: readonly Policy[]
}

/** What was made of an organization, by the accounts that it was made for. */
interface Compiled {
  readonly organization: Organization
  readonly layers: Map<string, ControlLayers>
  readonly members: Map<string, OrganizationMember | undefined>
}

/** A store belongs to one process, and replaces documents: the same object is the same organization. */
const compiled = new WeakMap<Store, Compiled>()

/**
 * The organization's policies that limit a request. Service control policies follow the account of who asks and resource
 * control policies the account of what is asked about; neither limits the management account, and where no type is enabled
 * there are none. Which services resource control policies reach the engine knows.
 * @param accounts.principal undefined for whoever has no account: anonymous callers, and the identities that a pool signs
 *   in. They are no principals of a member account, so that service control policies do not limit them.
 * @param organization of the store, for whoever has read it already
 * @returns undefined where nothing limits anything, which costs one look-up
 */
export function controlLayers(
  store: Store,
  { principal, resource }: { readonly principal: string | undefined; readonly resource: string },
  organization = organizationIn(store),
): ControlLayers | undefined {
  if (!organization || organization.enabledTypes.length === 0) return undefined
  const { layers } = compiledOf(store, organization)
  const key = `${principal ?? ''} ${resource}`
  const known = layers.get(key)
  if (known) return known
  const serviceControl =
    principal === undefined ? undefined : limitingPolicies(store, 'SERVICE_CONTROL_POLICY', principal, organization)
  const resourceControl = limitingPolicies(store, 'RESOURCE_CONTROL_POLICY', resource, organization)
  const made = {
    ...(serviceControl && { 'service control': serviceControl }),
    ...(resourceControl && { 'resource control': resourceControl }),
  }
  layers.set(key, made)
  return made
}

/** Where an account stands in its organization, as condition keys tell it. */
export interface OrganizationMember {
  /** `aws:PrincipalOrgID`, `aws:ResourceOrgID` */
  readonly id: string
  /** `aws:PrincipalOrgPaths`, `aws:ResourceOrgPaths`: `o-2rolecall0/r-ex4m/ou-ex4m-2rolecal/` */
  readonly path: string
}

/** Undefined for an account that is in no organization. One object for as long as the organization stands. */
export function memberOf(
  store: Store,
  account: string,
  organization = organizationIn(store),
): OrganizationMember | undefined {
  if (!organization) return undefined
  const { members } = compiledOf(store, organization)
  if (!members.has(account)) {
    const { id } = organization
    const isMember = accountIn(organization, account) !== undefined
    const places = levelsTo(organization, account).slice(0, -1)
    members.set(account, isMember ? { id, path: `${[id, ...places].join('/')}/` } : undefined)
  }
  return members.get(account)
}

/**
 * The policies of one type that limit an account, of every level from the root down to it.
 * @param organization of the store, for whoever has read it already
 * @returns undefined where the type is not enabled, and for accounts that it does not limit
 */
export function limitingPolicies(
  store: Store,
  type: ControlPolicyType,
  account: string,
  organization = organizationIn(store),
): readonly Policy[] | undefined {
  if (!organization?.enabledTypes.includes(type) || account === organization.managementAccount) return undefined
  if (!accountIn(organization, account)) return undefined
  return levelsTo(organization, account).flatMap((level) =>
    attachedTo(store, organization, level, type).map((policy) => ({
      name: policy.name,
      arn: arnOfPolicy(organization, policy),
      attachedTo: targetArn(organization, level),
      document: policy.document,
    })),
  )
}

function compiledOf(store: Store, organization: Organization): Compiled {
  const known = compiled.get(store)
  if (known?.organization === organization) return known
  const made = { organization, layers: new Map(), members: new Map() }
  compiled.set(store, made)
  return made
}
