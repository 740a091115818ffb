/**
 * The services whose operations can be called, a row each. A further one is a row here, its client in package.json, and
 * a loader in serviceClients.ts that does not compile while it is missing.
 */
export interface ServiceRow {
  readonly id: string
  /** As people call it. */
  readonly name: string
  /** As its client calls it (`config.serviceId`). */
  readonly serviceId: string
  /**
   * Its actions are named as its operations, of a batch as of one. Asked where iam/requirements knows nothing of an operation.
   */
  readonly namesActions?: true
}

export const serviceRows = [
  {
    id: 's3',
    name: 'S3',
    serviceId: 'S3',
  },
  {
    id: 'route53',
    name: 'Route 53',
    serviceId: 'Route 53',
  },
  {
    id: 'sts',
    name: 'STS',
    serviceId: 'STS',
  },
  {
    id: 'cognito-identity',
    name: 'Cognito identity pools',
    serviceId: 'Cognito Identity',
  },
  {
    id: 'cognito-idp',
    name: 'Cognito user pools',
    serviceId: 'Cognito Identity Provider',
  },
  {
    id: 'iam',
    name: 'IAM',
    serviceId: 'IAM',
    namesActions: true,
  },
  {
    id: 'organizations',
    name: 'Organizations',
    serviceId: 'Organizations',
    namesActions: true,
  },
  {
    id: 'sqs',
    name: 'SQS',
    serviceId: 'SQS',
    namesActions: true,
  },
] as const satisfies readonly ServiceRow[]

/** `s3` */
export type CallableService = (typeof serviceRows)[number]['id']

/**
 * Called by the console itself and by no page of *Operations*: the SDK has no client of it yet whose operations could be
 * described.
 */
export const ownServiceId = 'IAM Toolbox'

/** Whose calls are recorded. */
export type RecordedService = CallableService | 'iam-toolbox'

/** @returns undefined for a service that has no row */
export function serviceRow(id: string): (typeof serviceRows)[number] | undefined {
  return serviceRows.find((row) => row.id === id)
}
