import type { AwsConfig } from '../../../aws/configuration/configuration.ts'
import type { Profile, ProfileSource } from '../../../aws/configuration/profiles/profile.ts'
import { newKey, type ServedBackend, servedKey } from '../backendsStore.ts'
import type { BackendDraft } from '../draft/backendDraft.ts'

/** One backend in the list. */
export interface BackendRow {
  readonly key: string
  readonly name: string
  /** How it came here. */
  readonly note: string
  /** The user pool's id, which tells backends apart. */
  readonly pool: string | undefined
  readonly isConnected: boolean
  /** Something typed is not saved. */
  readonly isDraft: boolean
}

const notes: Readonly<Record<ProfileSource, string>> = {
  file: 'From a file',
  form: 'From the form',
  link: 'From a link',
}

/** The backend beside the app first, then the kept ones as they come, last the one that is not kept yet. */
export function backendRows(from: {
  readonly configuration: AwsConfig
  readonly profiles: readonly Profile[]
  readonly active: string | undefined
  readonly served: ServedBackend | undefined
  readonly drafts: Readonly<Record<string, BackendDraft>>
  /** Keys of drafts that differ from what is kept. */
  readonly changed: ReadonlySet<string>
}): readonly BackendRow[] {
  const { configuration, profiles, active, served, drafts, changed } = from
  const isServed = active === undefined
  const own = served?.file?.configuration ?? (isServed ? configuration : undefined)
  const typed = drafts[newKey]
  return [
    {
      key: servedKey,
      name: servedName(own),
      note: served?.problem ? 'Its file cannot be read' : 'Its file lies beside this app',
      pool: own?.userPoolId,
      isConnected: isServed,
      isDraft: false,
    },
    ...profiles.map(({ id, name, source, content }) => ({
      key: id,
      name,
      note: notes[source],
      pool: poolIn(content),
      isConnected: id === active,
      isDraft: changed.has(id),
    })),
    ...(typed
      ? [
          {
            key: newKey,
            name: typed.name.trim() || 'New backend',
            note: 'Not saved yet',
            pool: undefined,
            isConnected: false,
            isDraft: true,
          },
        ]
      : []),
  ]
}

/** What the backend beside the app is called: by itself, or by where it lies. */
export function servedName(own: Pick<AwsConfig, 'label'> | undefined): string {
  return own?.label ?? 'Beside this app'
}

function poolIn(content: Profile['content']): string | undefined {
  const { auth } = content as { readonly auth?: { readonly user_pool_id?: unknown } }
  const pool = auth?.user_pool_id ?? content.aws_user_pools_id
  return typeof pool === 'string' ? pool : undefined
}
