import type { Entity, InlinePolicy } from '../../directory/entity.ts'
import { AwsError } from '../../wire/awsError.ts'
import type { EntityKind } from './entityKinds.ts'

/** @throws AwsError NoSuchEntity */
export function requireInlinePolicy<E extends Entity>(
  kind: EntityKind<E>,
  entity: E,
  name: string | undefined,
): InlinePolicy {
  const policy = entity.policies.find((one) => one.name === name)
  if (!policy) throw new AwsError('NoSuchEntity', `The ${kind.noun} policy with name ${name} cannot be found.`)
  return policy
}
