import type { Policy, PolicyDocument } from '#iam/types.ts'
import type { SeedManagedPolicy, SeedRole } from '../seed/seedDocument.ts'
import type { StackResource } from './app.ts'
import { numberAt, objectAt, objectsAt, textAt, textsAt } from './read.ts'
import type { JsonObject } from './template.ts'

/** Roles and policies of an app. Policies find their roles by name, as CloudFormation's do. */
export interface LaidRoles {
  readonly roles: readonly SeedRole[]
  readonly managedPolicies: readonly SeedManagedPolicy[]
}

export function layOutRoles(resources: readonly StackResource[]): LaidRoles {
  const ofType = (type: string) => resources.filter((resource) => resource.type === type)
  const inline = [...ofType('AWS::IAM::Policy'), ...ofType('AWS::IAM::RolePolicy')]
  const managed = ofType('AWS::IAM::ManagedPolicy')
  const roles = ofType('AWS::IAM::Role').map(({ ref: name, properties }): SeedRole => {
    const policies = [
      ...objectsAt(properties, 'Policies').map(policyOf),
      ...inline
        .filter((policy) => rolesNamedBy(policy.properties).includes(name))
        .map((policy) => policyOf({ PolicyName: policy.ref, ...policy.properties })),
    ]
    const managedPolicyArns = [
      ...textsAt(properties, 'ManagedPolicyArns'),
      ...managed.filter((policy) => textsAt(policy.properties, 'Roles').includes(name)).map(({ ref }) => ref),
    ]
    const path = textAt(properties, 'Path')
    const permissionsBoundary = textAt(properties, 'PermissionsBoundary')
    const maxSessionDuration = numberAt(properties, 'MaxSessionDuration')
    return {
      name,
      trustPolicy: objectAt(properties, 'AssumeRolePolicyDocument') as unknown as PolicyDocument,
      ...(path && { path }),
      ...(policies.length > 0 && { policies: withNamesOfTheirOwn(policies) }),
      ...(managedPolicyArns.length > 0 && { managedPolicyArns: [...new Set(managedPolicyArns)] }),
      ...(permissionsBoundary && { permissionsBoundary }),
      ...(maxSessionDuration !== undefined && { maxSessionDuration }),
    }
  })
  return {
    roles,
    managedPolicies: managed.map(({ ref, properties }) => {
      const path = textAt(properties, 'Path')
      return {
        name: ref.slice(ref.lastIndexOf('/') + 1),
        ...(path && { path }),
        document: objectAt(properties, 'PolicyDocument') as unknown as PolicyDocument,
      }
    }),
  }
}

/** `AWS::IAM::RolePolicy` names one, `AWS::IAM::Policy` a list. */
function rolesNamedBy(properties: JsonObject): readonly string[] {
  return [...textsAt(properties, 'Roles'), ...textsAt(properties, 'RoleName')]
}

function policyOf(properties: JsonObject): Policy {
  return {
    name: textAt(properties, 'PolicyName') ?? 'policy',
    document: objectAt(properties, 'PolicyDocument') as unknown as PolicyDocument,
  }
}

/** AWS keeps one inline policy of a name, the one that was put last. */
function withNamesOfTheirOwn(policies: readonly Policy[]): readonly Policy[] {
  return [...new Map(policies.map((policy) => [policy.name, policy])).values()]
}
