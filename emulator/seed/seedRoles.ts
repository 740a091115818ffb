import { bindPrincipals } from '../directory/boundPrincipals.ts'
import { customerPoliciesOf } from '../directory/managedPolicy.ts'
import { newUniqueId } from '../directory/newUniqueId.ts'
import { rolesOf } from '../directory/role.ts'
import { managedPolicyArn, roleArn } from './seedArns.ts'
import type { SeedContext } from './seedContext.ts'

/** The document's roles, and the managed policies that they share. Those that are there already keep their unique ids. */
export function seedRoles(context: SeedContext): void {
  const { store, random, account, document, clock } = context
  const createdAt = clock()
  for (const policy of document.managedPolicies ?? []) {
    const { name, path = '/', document: says } = policy
    const arn = managedPolicyArn(account, policy)
    const known = customerPoliciesOf(store).get(arn)
    customerPoliciesOf(store).set(arn, {
      name,
      ...(path !== '/' && { path }),
      arn,
      id: known?.id ?? newUniqueId('ANPA', random),
      createdAt: known?.createdAt ?? createdAt,
      versionId: 'v1',
      document: says,
    })
  }
  for (const role of document.roles) {
    const { name, path = '/', trustPolicy, policies = [], managedPolicyArns = [] } = role
    const known = rolesOf(store).get(name)
    rolesOf(store).set(name, {
      name,
      ...(path !== '/' && { path }),
      arn: roleArn(document, name),
      id: known?.id ?? newUniqueId('AROA', random),
      trustPolicy,
      policies,
      ...(managedPolicyArns.length > 0 && { attachedPolicies: managedPolicyArns }),
      ...(role.permissionsBoundary !== undefined && { permissionsBoundary: role.permissionsBoundary }),
      ...(role.maxSessionDuration !== undefined && { maxSessionDuration: role.maxSessionDuration }),
      createdAt: known?.createdAt ?? createdAt,
    })
  }
  bindTrust(context)
}

/** A trust policy may name roles that come later in the document, so all of them are there before any is bound. */
function bindTrust({ store, account, document }: SeedContext): void {
  for (const { name } of document.roles) {
    const role = rolesOf(store).get(name)
    if (!role) continue
    const { document: trustPolicy, principalIds } = bindPrincipals(role.trustPolicy, { store, account })
    if (principalIds || trustPolicy !== role.trustPolicy) {
      rolesOf(store).set(name, { ...role, trustPolicy, trustPrincipalIds: principalIds })
    }
  }
}
