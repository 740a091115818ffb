/** Inline policies of a user, a group or a role. */
import type { Entity, InlinePolicy } from '../../directory/entity.ts'
import type { Store } from '../../state/store.ts'
import { AwsError } from '../../wire/awsError.ts'
import type { OperationContext } from '../operation.ts'
import { type EntityKind, requireEntity, save } from './entityKinds.ts'
import { page, type PageInput } from './page.ts'
import { encodedPolicy, policySize, policyText, readPolicyText } from './policyText.ts'

/** Adds the policy, or puts it in the place of the one of this name. */
export function putInlinePolicy<E extends Entity>(
  kind: EntityKind<E>,
  entityName: string | undefined,
  {
    PolicyName: name = '',
    PolicyDocument: text = '',
  }: {
    PolicyName: string | undefined
    PolicyDocument: string | undefined
  },
  context: OperationContext,
): void {
  const { store } = context
  const entity = requireEntity(kind, entityName, store)
  const policy: InlinePolicy = { name, document: readPolicyText(text, 'identity', context), text }
  const known = entity.policies.some((one) => one.name === name)
  const policies = known
    ? entity.policies.map((one) => (one.name === name ? policy : one))
    : [...entity.policies, policy]
  const size = policies.reduce((sum, one) => sum + policySize(policyText(one)), 0)
  if (size > kind.inlineCharacters) {
    const limit = `Maximum policy size of ${kind.inlineCharacters} bytes exceeded`
    throw new AwsError('LimitExceeded', `${limit} for ${kind.noun} ${entity.name}`)
  }
  save(kind, { ...entity, policies }, store)
}

/** @throws AwsError NoSuchEntity */
export function getInlinePolicy<E extends Entity>(
  kind: EntityKind<E>,
  entityName: string | undefined,
  policyName: string | undefined,
  store: Store,
): { PolicyName: string; PolicyDocument: string } {
  const policy = requireInline(kind, requireEntity(kind, entityName, store), policyName)
  return { PolicyName: policy.name, PolicyDocument: encodedPolicy(policy) }
}

export function listInlinePolicies<E extends Entity>(
  kind: EntityKind<E>,
  entityName: string | undefined,
  input: PageInput,
  store: Store,
) {
  const { policies } = requireEntity(kind, entityName, store)
  const { items, position } = page(policies, ({ name }) => name, input)
  return { PolicyNames: items.map(({ name }) => name), ...position }
}

/** @throws AwsError NoSuchEntity */
export function deleteInlinePolicy<E extends Entity>(
  kind: EntityKind<E>,
  entityName: string | undefined,
  policyName: string | undefined,
  store: Store,
): void {
  const entity = requireEntity(kind, entityName, store)
  const gone = requireInline(kind, entity, policyName)
  save(kind, { ...entity, policies: entity.policies.filter((policy) => policy !== gone) }, store)
}

function requireInline<E extends Entity>(kind: EntityKind<E>, entity: E, name: string | undefined): InlinePolicy {
  const policy = entity.policies.find((one) => one.name === name)
  if (!policy) throw new AwsError('NoSuchEntity', `The ${kind.noun} policy with name ${name} cannot be found.`)
  return policy
}
