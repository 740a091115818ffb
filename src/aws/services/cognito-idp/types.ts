/** A user pool's things as the console holds them. */
import type { UserStatusType } from '@aws-sdk/client-cognito-identity-provider'

export interface PoolPerson {
  readonly username: string
  /** By AWS's names: `email`, `custom:team`. */
  readonly attributes: Readonly<Record<string, string>>
  /** AWS's word: `CONFIRMED`. */
  readonly status: UserStatusType | 'UNKNOWN'
  readonly enabled: boolean
  readonly createdAt: Date | undefined
  readonly modifiedAt: Date | undefined
}

export interface PoolGroup {
  readonly name: string
  readonly description?: string
  /** The lower the number, the earlier its role is taken; a group without one comes last. */
  readonly precedence?: number
  readonly roleArn?: string
}

/** Part of a list, and where the next part starts; without `next` it was the last. */
export interface Page<Item> {
  readonly items: readonly Item[]
  readonly next?: string
}
