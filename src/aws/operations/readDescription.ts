/** What the SDK's packages say of the operations, loaded on demand; made at build time by scripts/operations. */
import type { ListedOperation, ServiceDescription } from './description.ts'
import type { CallableService } from './serviceRows.ts'

type Loaded<T> = Promise<{ readonly default: T }>

const descriptions: Readonly<Record<CallableService, () => Loaded<ServiceDescription>>> = {
  s3: () => import('virtual:operations/s3'),
  route53: () => import('virtual:operations/route53'),
  sts: () => import('virtual:operations/sts'),
  'cognito-identity': () => import('virtual:operations/cognito-identity'),
  'cognito-idp': () => import('virtual:operations/cognito-idp'),
  iam: () => import('virtual:operations/iam'),
  organizations: () => import('virtual:operations/organizations'),
  sqs: () => import('virtual:operations/sqs'),
}

export async function readDescription(service: CallableService): Promise<ServiceDescription> {
  return (await descriptions[service]()).default
}

/** Every operation there is, in the order of its service's row and its name. */
export async function readOperationList(): Promise<Readonly<Record<CallableService, readonly ListedOperation[]>>> {
  return (await import('virtual:operations/list')).default
}
