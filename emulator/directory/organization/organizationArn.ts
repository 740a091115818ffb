import { accountIn, type ControlPolicyType, type Organization } from './organization.ts'

/**
 * The ARN of what is in an organization (Service Authorization Reference, "Resource types defined by AWS Organizations").
 * @param id of a root, a unit or an account
 */
export function targetArn(organization: Organization, id: string): string {
  if (id === organization.rootId) return ownArn(organization, 'root', id)
  return ownArn(organization, accountIn(organization, id) ? 'account' : 'ou', id)
}

/** @param organization undefined for a policy that AWS manages, which is everybody's */
export function controlPolicyArn(organization: Organization | undefined, type: ControlPolicyType, id: string): string {
  const kind = type.toLowerCase()
  if (!organization) return `arn:aws:organizations::aws:policy/${kind}/${id}`
  return ownArn(organization, 'policy', `${kind}/${id}`)
}

export function organizationArn({ managementAccount, id }: Organization): string {
  return `arn:aws:organizations::${managementAccount}:organization/${id}`
}

/** @param type `root`, `ou`, `account`, `policy`, `resourcepolicy` */
export function ownArn({ managementAccount, id: own }: Organization, type: string, id: string): string {
  return `arn:aws:organizations::${managementAccount}:${type}/${own}/${id}`
}
