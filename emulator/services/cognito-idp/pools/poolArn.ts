import { AwsError } from '../../../wire/awsError.ts'
import type { OperationContext } from '../../operation.ts'
import { invalidParameter } from '../errors.ts'
import { regionOfPool } from './poolRules.ts'
import { ownPool, type UserPool } from './userPools.ts'

export function poolArn(account: string, pool: Pick<UserPool, 'id'>): string {
  return `arn:aws:cognito-idp:${regionOfPool(pool)}:${account}:userpool/${pool.id}`
}

/** The pool that an ARN names, as the operations on tags take it. @throws InvalidParameterException, ResourceNotFoundException */
export function poolOfArn(arn: string | undefined, context: OperationContext): UserPool {
  const [, id] = /^arn:aws:cognito-idp:[\w-]+:\d{12}:userpool\/([\w-]+_[0-9a-zA-Z]+)$/.exec(arn ?? '') ?? []
  if (id === undefined) throw invalidParameter(`Invalid ARN: ${arn}`)
  const pool = ownPool(id, context)
  if (arn === poolArn(context.account, pool)) return pool
  throw new AwsError('ResourceNotFoundException', `Resource ${arn} does not exist.`)
}
