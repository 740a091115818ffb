import type { AwsConfig } from '../../../aws/configuration/configuration.ts'
import type { PoolReading } from '../read/poolReading.ts'

/** What every check looks at. */
export interface Examined {
  readonly reading: PoolReading
  readonly configuration: AwsConfig
  /** The role that asked: `admins`. */
  readonly role: string
  /** Of this page: `http://localhost:5173`. */
  readonly origin: string
}
