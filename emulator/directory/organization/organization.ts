import type { PolicyDocument } from '#iam/types.ts'
import { defineCollection } from '../../state/collection.ts'
import type { Store } from '../../state/store.ts'

/** The types of policies that limit permissions, by AWS's names. */
export const controlPolicyTypes = ['SERVICE_CONTROL_POLICY', 'RESOURCE_CONTROL_POLICY'] as const
export type ControlPolicyType = (typeof controlPolicyTypes)[number]

export interface OrganizationalUnit {
  /** `ou-ex4m-2rolecal` */
  readonly id: string
  readonly name: string
  /** The root's id, or another unit's. */
  readonly parentId: string
}

export interface OrganizationAccount {
  /** 12 digits. */
  readonly id: string
  readonly name: string
  readonly email: string
  readonly parentId: string
  /** Milliseconds since 1970. */
  readonly joinedAt: number
}

/** The resource-based policy of an organization: what members may do of what is the management account's. */
export interface DelegationPolicy {
  /** `rp-2rolecal` */
  readonly id: string
  readonly document: PolicyDocument
  /** As it was sent; left out where it came with the emulator. */
  readonly text?: string
}

/** The one organization that there may be, with all features (AWS Organizations API Reference). */
export interface Organization {
  /** `o-2rolecall0` */
  readonly id: string
  /** `r-ex4m` */
  readonly rootId: string
  /** 12 digits. */
  readonly managementAccount: string
  readonly units: readonly OrganizationalUnit[]
  readonly accounts: readonly OrganizationAccount[]
  /** None of a new organization, as on AWS: until one is enabled its policies limit nobody. */
  readonly enabledTypes: readonly ControlPolicyType[]
  /** By the id of a root, unit or account, the ids of policies in the order in which they were attached. Of enabled types alone. */
  readonly attachments: Readonly<Record<string, readonly string[]>>
  readonly delegation?: DelegationPolicy
  /**
   * Raised when the content of a policy changes, which stands in a document of its own: whoever keeps something made of both
   * sees by this document alone whether it still holds.
   */
  readonly revision: number
}

const key = 'own'

export const organizations = defineCollection<Organization>({ name: 'organizations.organization' })

/** Undefined where there is none: a data folder from before there were organizations, or one that was filled otherwise. */
export function organizationIn(store: Store): Organization | undefined {
  return organizations(store).get(key)
}

export function keepOrganization(store: Store, organization: Organization): void {
  organizations(store).set(key, organization)
}

export function accountIn({ accounts }: Organization, id: string): OrganizationAccount | undefined {
  return accounts.find((account) => account.id === id)
}

/**
 * The levels from the root down to an account, a unit or the root itself.
 * @returns ids, the root's first; empty for what is not in the organization
 */
export function levelsTo(organization: Organization, id: string): readonly string[] {
  if (id === organization.rootId) return [id]
  const { units, accounts } = organization
  const parentId = [...units, ...accounts].find((one) => one.id === id)?.parentId
  return parentId === undefined ? [] : [...levelsTo(organization, parentId), id]
}
