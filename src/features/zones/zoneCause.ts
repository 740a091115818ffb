import type { ReadingCause } from '../../outcomes/usePagedOperation.ts'
import { decodeName } from './names/decodeName.ts'

const causes: Readonly<Record<ReadingCause, string>> = {
  open: 'Open the zone',
  more: 'Read the rest of',
  refresh: 'Refresh the zone',
  follow: 'See what is now in',
}

/** Why a zone is read, in words for the record of calls. @param name the zone's; its id where that is not known. */
export function zoneCause(cause: ReadingCause, name: string): string {
  return `${causes[cause]} ${decodeName(name)}`
}
