import { activeKey, activeProfile, leaveProfile, profilePrefix } from './activeProfile.ts'
import { type DamagedProfile, isDamaged, isWhole, type Profile, readProfile, writeProfile } from './profile.ts'

const keptPrefix = `${profilePrefix}kept.`

/** The backends that this browser knows by name, one entry of its storage each: what happens to one, happens to no other. */
export interface Profiles {
  /** By name. Nothing that is damaged hides what is not. */
  read(): { readonly profiles: readonly Profile[]; readonly damaged: readonly DamagedProfile[] }
  /** @returns undefined where nothing of this id is kept */
  find(id: string): Profile | DamagedProfile | undefined
  /** @throws when the browser keeps nothing for this page, or no more than it has */
  save(profile: Profile): void
  /** The backend beside this app takes the place of one that was connected. */
  remove(id: string): void
  /** The backend that is connected; undefined for the one beside this app. */
  active(): string | undefined
  /**
   * From the next load of a page on, in every tab.
   * @param id undefined for the backend beside this app
   * @throws when the browser keeps nothing for this page
   */
  activate(id: string | undefined): void
  /** Is told when another tab changes any of it. Returns the function that ends it. */
  onChangeElsewhere(listener: () => void): () => void
}

/** @param storage may throw: browsers close it to some pages. */
export function createProfiles(storage: () => Storage = () => localStorage): Profiles {
  function readAll(): readonly (Profile | DamagedProfile)[] {
    try {
      const kept = storage()
      return Array.from({ length: kept.length }, (_, index) => kept.key(index) ?? '')
        .filter((key) => key.startsWith(keptPrefix))
        .map((key) => readProfile(key.slice(keptPrefix.length), kept.getItem(key) ?? ''))
    } catch {
      return []
    }
  }

  return {
    read() {
      const all = readAll()
      return {
        profiles: all
          .filter(isWhole)
          .sort((one, other) => one.name.localeCompare(other.name) || one.id.localeCompare(other.id)),
        damaged: all.filter(isDamaged),
      }
    },
    find: (id) => readAll().find((profile) => profile.id === id),
    save(profile) {
      storage().setItem(keptPrefix + profile.id, writeProfile(profile))
    },
    remove(id) {
      storage().removeItem(keptPrefix + id)
      if (activeProfile(storage) === id) leaveProfile(storage)
    },
    active: () => activeProfile(storage),
    activate(id) {
      if (id === undefined) leaveProfile(storage)
      else storage().setItem(activeKey, id)
    },
    onChangeElsewhere(listener) {
      const hear = ({ key }: StorageEvent) => {
        // No key: all of the storage was emptied.
        if (key === null || key.startsWith(profilePrefix)) listener()
      }
      globalThis.addEventListener('storage', hear)
      return () => globalThis.removeEventListener('storage', hear)
    },
  }
}
