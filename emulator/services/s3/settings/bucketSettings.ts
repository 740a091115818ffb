/** Settings that a bucket keeps beside its row: each a document of its own, which goes with the bucket. */
import type {
  AnalyticsConfiguration,
  BucketAccelerateStatus,
  IntelligentTieringConfiguration,
  InventoryConfiguration,
  LoggingEnabled,
  MetricsConfiguration,
  NotificationConfiguration,
  ReplicationConfiguration,
  ServerSideEncryptionConfiguration,
  Tag,
  WebsiteConfiguration,
} from '@aws-sdk/client-s3'
import { defineCollection } from '../../../state/collection.ts'
import type { Store } from '../../../state/store.ts'
import type { StoredLifecycle } from './lifecycle/storedLifecycle.ts'

/** By name. What is absent was never set, or taken away. */
export interface Settings {
  readonly accelerate: BucketAccelerateStatus
  readonly encryption: ServerSideEncryptionConfiguration
  readonly lifecycle: StoredLifecycle
  readonly logging: LoggingEnabled
  readonly notification: NotificationConfiguration
  /** `deleted`: somebody has taken away those that every bucket is made with. What they say is the bucket row's `ownership`. */
  readonly ownershipControls: 'deleted'
  readonly replication: ReplicationConfiguration
  readonly tagging: Tag[]
  readonly website: WebsiteConfiguration

  readonly analytics: AnalyticsConfiguration
  readonly intelligentTiering: IntelligentTieringConfiguration
  readonly inventory: InventoryConfiguration
  readonly metrics: MetricsConfiguration
}

/** What a bucket has many of, each by an id that its maker chose. */
export type NamedSetting = 'analytics' | 'intelligentTiering' | 'inventory' | 'metrics'

/** One member, under the setting's name. */
type SettingDocument = Partial<Settings>

/** The id is empty where a bucket has one of a kind. */
type SettingKey = readonly [bucket: string, setting: string, id: string]

export const bucketSettings = defineCollection<SettingDocument, SettingKey>({
  name: 's3.bucketSettings',
  key: ['bucket', 'setting', 'id'],
})

/** @param id of those that a bucket has many of. @returns undefined where it is not set. */
export function settingOf<Name extends keyof Settings>(
  store: Store,
  bucket: string,
  name: Name,
  id = '',
): Settings[Name] | undefined {
  return bucketSettings(store).get([bucket, name, id])?.[name]
}

/** In the place of the one that was there. @param id of those that a bucket has many of. */
export function keepSetting<Name extends keyof Settings>(
  store: Store,
  bucket: string,
  setting: { readonly name: Name; readonly value: Settings[Name]; readonly id?: string },
): void {
  const { name, value, id = '' } = setting
  const document: SettingDocument = { [name]: value }
  bucketSettings(store).set([bucket, name, id], document)
}

/** @returns whether it was set. */
export function dropSetting(store: Store, bucket: string, name: keyof Settings, id = ''): boolean {
  return bucketSettings(store).delete([bucket, name, id])
}

/** All of a bucket that goes, in the transaction that deletes it. */
export function dropSettings(store: Store, bucket: string): void {
  const settings = bucketSettings(store)
  for (const [key] of settings.entries({ within: [bucket] })) settings.delete(key)
}
