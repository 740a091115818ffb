import type { AccessKey } from '../../directory/accessKey.ts'
import type { OperationContext } from '../operation.ts'
import { wholeSeconds } from './newEntity.ts'

const idAlphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'
const secretAlphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'

export function newAccessKey(userName: string, { random, clock }: OperationContext): AccessKey {
  return {
    id: `AKIA${random.text(16, idAlphabet)}`,
    userName,
    secretAccessKey: random.text(40, secretAlphabet),
    status: 'Active',
    createdAt: wholeSeconds(clock()),
  }
}
