import type { ServiceOperations } from '../operation.ts'
import { getCallerIdentity } from './operations/getCallerIdentity.ts'

export const stsOperations: ServiceOperations = {
  id: 'sts',
  operations: { GetCallerIdentity: getCallerIdentity },
}
