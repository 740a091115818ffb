import type { AccessKey } from '../../directory/accessKey.ts'
import { newAccessKeyPair } from '../../directory/newAccessKeyPair.ts'
import type { OperationContext } from '../operation.ts'
import { wholeSeconds } from './newEntity.ts'

export function newAccessKey(userName: string, { random, clock }: OperationContext): AccessKey {
  const { accessKeyId, secretAccessKey } = newAccessKeyPair(random)
  return {
    id: accessKeyId,
    userName,
    secretAccessKey,
    status: 'Active',
    createdAt: wholeSeconds(clock()),
  }
}
