import type { Replaced, StandInKind } from '../standIns.ts'

const nouns: Readonly<Record<StandInKind | 'hidden', readonly [one: string, many: string]>> = {
  account: ['account id', 'account ids'],
  key: ['access key id', 'access key ids'],
  identity: ['identity or other id', 'identity and other ids'],
  email: ['e-mail address', 'e-mail addresses'],
  phone: ['phone number', 'phone numbers'],
  pool: ['pool or client id', 'pool and client ids'],
  person: ['name of a person', 'names of people'],
  address: ['network address', 'network addresses'],
  bucket: ['bucket name', 'bucket names'],
  zone: ['zone name', 'zone names'],
  zoneId: ['zone id', 'zone ids'],
  hidden: ['text that looked like a secret', 'texts that looked like secrets'],
}

/** "2 account ids", one for each kind that was found. */
export function replacedWords(replaced: Replaced): readonly string[] {
  return Object.entries(nouns).flatMap(([kind, [one, many]]) => {
    const count = replaced[kind as StandInKind | 'hidden'] ?? 0
    return count === 0 ? [] : [`${count.toLocaleString('en')} ${count === 1 ? one : many}`]
  })
}
