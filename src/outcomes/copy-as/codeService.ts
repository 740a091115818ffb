import { serviceClients } from '../../aws/operations/serviceClients.ts'
import { serviceRow } from '../../aws/operations/serviceRows.ts'

/** A service by the names that programs have for it. boto3 takes our ids. */
export interface CodeService {
  /** Its command of the AWS CLI. */
  readonly cli: string
  /** Its package in the SDK for JavaScript, and the client in it. */
  readonly package: string
  readonly client: string
}

/** @returns undefined for a service that has no row */
export function codeService(id: string): CodeService | undefined {
  const row = serviceRow(id)
  return (
    row && {
      // `s3` is the CLI's own file commands.
      cli: row.id === 's3' ? 's3api' : row.id,
      package: serviceClients[row.id].package,
      client: `${row.serviceId.replaceAll(' ', '')}Client`,
    }
  )
}
